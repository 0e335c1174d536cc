package io.github.stint.cli.command.history;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.receipt.ChangeText;
import io.github.stint.cli.receipt.ChangeView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.FieldsOption;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.history.Change;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.history.ChangeScope;
import io.github.stint.core.history.ChangeUndo;
import io.github.stint.core.history.Snapshot;
import io.github.stint.core.history.UndoneChange;
import io.github.stint.core.history.UndoneStep;
import io.github.stint.core.quota.Purpose;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes back the last change that was made from this machine. */
@Command(
        name = "undo",
        description = "Take back the last change made from this machine; it is refused if the entry has changed since.")
@Effect(CommandEffect.DESTROY)
public final class UndoCommand extends SessionCommand {

    @Option(names = "--list", description = "List the changes that can be undone, latest first, and undo none.")
    private boolean list;

    @Option(names = "--dry-run", description = "Print what would change, and change nothing.")
    private boolean dryRun;

    @Mixin
    private final FieldsOption fields = new FieldsOption();

    private final Context context;

    public UndoCommand(Context context) {
        super(context);
        this.context = context;
    }

    @Override
    protected void run(Session session) {
        ChangeJournal journal = context.journal();
        List<Change> changes = journal.read().of(new ChangeScope(context.place(), session.workspace()));
        EntryView entries = session.entryViewOfKnownNames();
        ChangeView view = new ChangeView(entries, session.timeFormatter());
        if (list) {
            session.output().list(fields.select(view), changes);
            return;
        }
        Change last = changes.stream().findFirst().orElseThrow(ChangeUndo::nothing);
        context.reserve(session, ChangeUndo.requests(last), Purpose.WORK);
        if (dryRun) {
            session.simulateChanges();
        }
        ChangeUndo undo = new ChangeUndo(
                session.stint(),
                dryRun ? ChangeJournal.inMemory() : journal,
                problem -> context.noteJournal(session, problem),
                new Settling(context.sleeper(), context.clock()));
        UndoneChange undone = undo(session, undo, last);
        session.output()
                .document(
                        json(view, undone),
                        () -> undone.steps().stream()
                                .map(step -> TableText.onOneLine(sentence(entries, view, step)) + "\n")
                                .collect(Collectors.joining()));
    }

    /** A failure may have changed the timer, too. */
    private UndoneChange undo(Session session, ChangeUndo undo, Change last) {
        try {
            return session.change(() -> undo.undo(last));
        } finally {
            if (!dryRun) {
                context.refreshTimer(session);
            }
        }
    }

    private static Map<String, @Nullable Object> json(ChangeView view, UndoneChange undone) {
        return new Fields<UndoneChange>()
                .with("command", of -> of.change().command())
                .with("at", of -> of.change().at())
                .with(
                        "undone",
                        of -> of.steps().stream()
                                .map(step -> new Fields<UndoneStep>()
                                        .with(
                                                "action",
                                                each -> each.action().name().toLowerCase(Locale.ROOT))
                                        .with(
                                                "type",
                                                each -> each.state().kind().word())
                                        .with("object", each -> view.json(each.state()))
                                        .of(step))
                                .toList())
                .of(undone);
    }

    private String sentence(EntryView entries, ChangeView view, UndoneStep step) {
        boolean isDone =
                step.action() == UndoneStep.Action.ARCHIVED && step.state().kind() == EntityKind.TASK;
        String verb = isDone ? "marked as done" : step.action().name().toLowerCase(Locale.ROOT);
        String subject = view.describe(step.state());
        String start = dryRun ? "Undo would have " + verb : "Undo " + verb;
        return start + " " + subject + details(entries, step);
    }

    private String details(EntryView entries, UndoneStep step) {
        if (step.action() == UndoneStep.Action.RECREATED) {
            return dryRun
                    ? " (with a new id)"
                    : " (with the new id " + step.state().id() + ")";
        }
        Optional<TimeEntry> before = step.before().entry();
        Optional<TimeEntry> after = step.after().flatMap(Snapshot::entry);
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        return ": " + ChangeText.of(entries.texts(before.get()), entries.texts(after.get()));
    }
}
