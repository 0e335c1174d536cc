package io.github.stint.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one thing in full. */
@Command(name = "show", description = "Show one in full.")
final class ShowCommand<T> extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Its name, the beginning of its name, or its id.")
    private String reference = "";

    private final Noun<T> noun;

    ShowCommand(Context context, Noun<T> noun) {
        super(context);
        this.noun = noun;
    }

    @Override
    void run(Session session) {
        session.output().one(noun.view(), noun.find().apply(session, reference));
    }
}
