package io.github.stint.cli.command.entry;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a time entry. */
@Command(name = "show", description = "Show one in full.")
final class EntryShowCommand extends SessionCommand {

    @Parameters(
            paramLabel = "REF",
            description = "@ for the running one, @1 for the last finished one, or an id or its ending.")
    private String reference = "";

    EntryShowCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        session.output().one(session.entryView(), session.entries().entry(reference));
    }
}
