package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a resource in full. */
@Command
final class ShowCommand<T> extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Name, unique prefix, or ID.")
    private String reference = "";

    private final ResourceType<T> type;

    ShowCommand(Context context, ResourceType<T> type) {
        super(context);
        this.type = type;
    }

    @Override
    protected void run(Session session) {
        T found = type.find().apply(session, reference);
        session.output().one(type.view().apply(session), found);
    }
}
