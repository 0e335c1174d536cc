package io.github.stint.cli.receipt;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.cli.output.View;
import io.github.stint.cli.output.table.Column;
import io.github.stint.core.history.Change;
import io.github.stint.core.history.ChangeAuthor;
import io.github.stint.core.history.Snapshot;
import io.github.stint.core.history.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders the changes of the journal. */
public final class ChangeView implements View<Change> {

    private final EntryView entries;
    private final TimeFormatter timeFormatter;

    /** Renders time entries with that view. */
    public ChangeView(EntryView entries, TimeFormatter timeFormatter) {
        this.entries = entries;
        this.timeFormatter = timeFormatter;
    }

    @Override
    public String id(Change change) {
        return String.valueOf(change.number());
    }

    @Override
    public Fields<Change> fields() {
        return new Fields<Change>()
                .with("number", change -> (int) change.number())
                .with("at", Change::at)
                .with("command", Change::command)
                .with("author", change -> change.author().name().toLowerCase(Locale.ROOT))
                .with(
                        "changed",
                        change -> change.steps().stream()
                                .map(step -> new Fields<Step>()
                                        .with("action", ChangeView::action)
                                        .with("type", of -> of.known().map(ChangeView::type))
                                        .with("id", of -> of.known().map(Snapshot::id))
                                        .with("name", of -> of.known().map(Snapshot::label))
                                        .of(step))
                                .toList());
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.fixed("WHEN"), Column.fixed("COMMAND"), Column.prose("CHANGED"));
    }

    @Override
    public List<String> cells(Change change) {
        return List.of(
                timeFormatter.dateTime(change.at()),
                change.author() == ChangeAuthor.AGENT ? change.command() + " (agent)" : change.command(),
                change.steps().stream().map(this::describe).collect(Collectors.joining("; ")));
    }

    private String describe(Step step) {
        return step.known()
                .map(state -> action(step) + " " + describe(state))
                .or(step::obstacle)
                .orElse("");
    }

    /** The entity of a state: {@code "Review" on Website, 09:00 to 10:00, 1:00:00}, or {@code tag "deep"}. */
    public String describe(Snapshot state) {
        return state.entry()
                .map(entry -> entries.subject(entry) + ", " + entries.time(entry))
                .orElse(type(state) + " \"" + state.label() + "\"");
    }

    private static String action(Step step) {
        if (step.known().isEmpty() || step.obstacle().isPresent()) {
            return "unknown";
        }
        if (step.before().isEmpty()) {
            return "created";
        }
        return step.after().isEmpty() ? "deleted" : "changed";
    }

    static String type(Snapshot state) {
        return state.kind().word();
    }

    /** The fields of the JSON object of a state: those of the entry, or the stored ones of anything else. */
    public Map<String, @Nullable Object> json(Snapshot state) {
        return state.entry()
                .map(entries.fields()::of)
                .orElseGet(() -> new Fields<Snapshot>()
                        .with("id", Snapshot::id)
                        .with("name", Snapshot::label)
                        .of(state));
    }
}
