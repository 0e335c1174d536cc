package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does the one thing to something that its name says, such as to archive it. */
@Command
final class VerbCommand<T> extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Name, unique prefix, or ID.")
    private String reference = "";

    private final ResourceType<T> type;
    private final String done;
    private final BiFunction<Session, T, T> verb;

    /**
     * A command that applies the verb.
     *
     * @param done how to tell that it was done: {@code Archived}
     */
    VerbCommand(Context context, ResourceType<T> type, String done, BiFunction<Session, T, T> verb) {
        super(context);
        this.type = type;
        this.done = done;
        this.verb = verb;
    }

    @Override
    protected void run(Session session) {
        T changed = verb.apply(session, type.find().apply(session, reference));
        type.tellChanged(session, done, changed);
    }
}
