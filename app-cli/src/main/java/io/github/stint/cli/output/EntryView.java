package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders time entries. */
public final class EntryView implements View<TimeEntry> {

    private static final int SHORT_ID = 6;
    private static final Column END = Column.fixed("END");
    private static final Column LENGTH = Column.number("LENGTH");
    private static final Column BILLABLE = Column.fixed("BILLABLE").optional();

    private final ReferenceNames names;
    private final TimeFormatter timeFormatter;

    /** Renders entries with these names and this format of times. */
    public EntryView(ReferenceNames names, TimeFormatter timeFormatter) {
        this.names = names;
        this.timeFormatter = timeFormatter;
    }

    @Override
    public String id(TimeEntry entry) {
        return entry.id().value();
    }

    @Override
    public Fields<TimeEntry> fields() {
        return new Fields<TimeEntry>()
                .with("id", TimeEntry::id)
                .with("description", TimeEntry::description)
                .with("start", entry -> entry.interval().start())
                .with("end", entry -> entry.interval().end())
                .with("duration", entry -> entry.interval().durationUntil(timeFormatter.now()))
                .with("running", TimeEntry::running)
                .with("billable", TimeEntry::billable)
                .with("projectId", TimeEntry::projectId)
                .with("projectName", names::project)
                .with("taskId", TimeEntry::taskId)
                .with("taskName", names::task)
                .with("tagIds", TimeEntry::tagIds)
                .with("tagNames", names::tags)
                .with("userId", TimeEntry::userId)
                .with("workspaceId", TimeEntry::workspaceId)
                .with("clientId", names::clientId)
                .with("clientName", names::client);
    }

    @Override
    public Fields<TimeEntry> details() {
        return fields().with(
                        "start",
                        entry -> timeFormatter.withZone(entry.interval().start()))
                .with("end", entry -> entry.interval().end().map(timeFormatter::withZone))
                .with(
                        "duration",
                        entry -> TimeFormatter.duration(entry.interval().durationUntil(timeFormatter.now())));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.fixed("ID"),
                Column.fixed("DAY"),
                Column.fixed("START"),
                END,
                LENGTH,
                Column.text("PROJECT"),
                Column.text("TASK").optional(),
                Column.text("DESCRIPTION"),
                Column.text("TAGS").optional(),
                BILLABLE);
    }

    @Override
    public Style style(TimeEntry entry, Column column) {
        if (column.equals(END) || column.equals(LENGTH)) {
            return entry.running() ? Style.RUNNING : Style.PLAIN;
        }
        return column.equals(BILLABLE) && entry.billable() ? Style.BILLABLE : Style.PLAIN;
    }

    @Override
    public List<String> cells(TimeEntry entry) {
        return rows(List.of(entry)).get(0);
    }

    @Override
    public List<List<String>> rows(List<TimeEntry> entries) {
        ProjectLabels projects = projectLabels(entries);
        return entries.stream().map(entry -> row(entry, projects.of(entry))).toList();
    }

    /** The labels of the projects of these entries. */
    public ProjectLabels projectLabels(List<TimeEntry> entries) {
        return new ProjectLabels(names, entries);
    }

    private List<String> row(TimeEntry entry, String project) {
        return List.of(
                shortId(entry),
                timeFormatter.dayOf(entry.interval().start()).toString(),
                timeFormatter.timeOfDay(entry.interval().start()),
                end(entry).orElse("running"),
                TimeFormatter.duration(entry.interval().durationUntil(timeFormatter.now())),
                project,
                names.task(entry).orElse(""),
                entry.description(),
                String.join(", ", names.tags(entry)),
                entry.billable() ? "yes" : "no");
    }

    /** The end of the id, which is a valid reference to the entry. */
    public static String shortId(TimeEntry entry) {
        String id = entry.id().value();
        return id.substring(Math.max(0, id.length() - SHORT_ID));
    }

    /** The description, project, task and tags, such as {@code "Review" on Acme/Website / Design}. */
    public String subject(TimeEntry entry) {
        String what = entry.description().isEmpty() ? "(no description)" : "\"" + entry.description() + "\"";
        String task = names.task(entry).map(name -> " / " + name).orElse("");
        String tags = entry.tagIds().isEmpty() ? "" : " [" + String.join(", ", names.tags(entry)) + "]";
        return what
                + names.qualifiedProject(entry)
                        .map(name -> " on " + name + task)
                        .orElse("")
                + tags
                + (entry.billable() ? " (billable)" : "");
    }

    /** The start, the end and the duration. */
    public String time(TimeEntry entry) {
        String start = timeFormatter.dateTime(entry.interval().start());
        String length = TimeFormatter.duration(entry.interval().durationUntil(timeFormatter.now()));
        return end(entry)
                .map(end -> start + " to " + end + ", " + length)
                .orElse("since " + start + ", " + length + " so far");
    }

    /** What an edit can change, as text by name; empty texts for what the entry does not have. */
    public Map<String, String> texts(TimeEntry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("description", entry.description().isEmpty() ? "" : "\"" + entry.description() + "\"");
        texts.put("project", names.qualifiedProject(entry).orElse(""));
        texts.put("task", names.task(entry).orElse(""));
        texts.put("tags", String.join(", ", names.tags(entry)));
        texts.put("start", timeFormatter.dateTime(entry.interval().start()));
        texts.put("end", end(entry).orElse("running"));
        texts.put("billable", entry.billable() ? "yes" : "no");
        return texts;
    }

    /** The end, with its day if that is not the day of the start; empty while the entry is running. */
    public Optional<String> end(TimeEntry entry) {
        return entry.interval()
                .end()
                .map(end -> timeFormatter.endTime(entry.interval().start(), end));
    }
}
