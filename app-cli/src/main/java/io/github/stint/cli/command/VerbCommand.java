package io.github.stint.cli.command;

import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does the one thing to something that its name says, such as to archive it. */
@Command
final class VerbCommand<T> extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Its name, the beginning of its name, or its id.")
    private String reference = "";

    private final Noun<T> noun;
    private final String done;
    private final BiFunction<Session, T, T> verb;

    /**
     * A command that applies the verb.
     *
     * @param done how to tell that it was done: {@code Archived}
     */
    VerbCommand(Context context, Noun<T> noun, String done, BiFunction<Session, T, T> verb) {
        super(context);
        this.noun = noun;
        this.done = done;
        this.verb = verb;
    }

    @Override
    void run(Session session) {
        T changed = verb.apply(session, noun.find().apply(session, reference));
        noun.tellChanged(session, done, changed);
    }
}
