package io.github.stint.cli.command.entry;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a time entry. */
@Command(name = "show", description = "Show a time entry in full.")
final class EntryShowCommand extends SessionCommand {

    @Parameters(
            paramLabel = "REF",
            description =
                    "@ (the running entry), @1 (the one that ended last), an ID, or its last characters (4 or more).")
    private String reference = "";

    EntryShowCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        session.output().one(session.entryView(), session.entries().entry(reference));
    }
}
