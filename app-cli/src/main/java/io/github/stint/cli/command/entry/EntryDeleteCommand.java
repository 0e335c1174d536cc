package io.github.stint.cli.command.entry;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDeletion;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes time entries. */
@Command(name = "delete", aliases = "rm", description = "Delete time entries permanently, after confirmation.")
@Effect(CommandEffect.DESTROY)
final class EntryDeleteCommand extends ChangeCommand {

    @Parameters(
            paramLabel = "REF",
            arity = "1..*",
            description =
                    "@ (the running entry), @1 (the one that ended last), an ID, or its last characters (4 or more).")
    private List<String> references = new ArrayList<>();

    EntryDeleteCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        List<TimeEntry> entries =
                references.stream().map(session.entries()::entry).distinct().toList();
        EntryView view = session.entryView();
        String subject = entries.size() == 1 ? view.subject(entries.get(0)) : entries.size() + " entries";
        confirm("delete " + subject + " permanently");
        EntryDeletion deletion = new EntryDeletion(session.stint(), session.workspace());
        List<TimeEntry> deleted = session.change(() -> deletion.delete(entries));
        session.output().changedAll(view, deleted, entry -> "Deleted " + view.subject(entry) + ", " + view.time(entry));
    }
}
