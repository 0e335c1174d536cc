package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.imports.internal.SourceText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads rows with the fields that Stint prints, or shorter names of them that a person writes. */
final class OwnRows implements JsonFile.Rows {

    static List<String> projectFields() {
        return List.of("projectname", "project");
    }

    static List<String> clientFields() {
        return List.of("clientname", "client");
    }

    static List<String> taskFields() {
        return List.of("taskname", "task");
    }

    static List<String> tagFields() {
        return List.of("tagnames", "tags");
    }

    /** All fields that are read, or of which nothing is lost if they are not read. */
    static Set<String> knownFields() {
        return Set.of(
                "id",
                "description",
                "date",
                "start",
                "end",
                "duration",
                "running",
                "billable",
                "projectid",
                "projectname",
                "project",
                "taskid",
                "taskname",
                "task",
                "tagids",
                "tagnames",
                "tags",
                "userid",
                "username",
                "useremail",
                "workspaceid",
                "clientid",
                "clientname",
                "client");
    }

    private static final Pattern CLOCK_ONLY = Pattern.compile("\\d{1,2}:.*");

    private final RowTimes times;
    private final DateReading dates;
    private final RowCollector collector;
    private final Set<String> known = knownFields();

    OwnRows(RowTimes times, DateReading dates, RowCollector collector) {
        this.times = times;
        this.dates = dates;
        this.collector = collector;
    }

    @Override
    public void observe(FieldRow row) {
        List.of("date", "start", "end")
                .forEach(field ->
                        row.text(field).ifPresent(of -> dates.observe(of.split("[Tt\\s]", 2)[0], row.position(field))));
    }

    @Override
    public Set<String> known() {
        return known;
    }

    @Override
    public Optional<ImportRow> row(FieldRow row) {
        row.text("userid")
                .ifPresent(id -> collector.addUser(
                        id, row.text(List.of("useremail", "username")).orElse(id)));
        boolean running = row.read("running", OwnRows::flag).orElse(false);
        if (running && row.text("end").isEmpty()) {
            return Optional.empty();
        }
        requireNames(row);
        return Optional.of(ImportRow.builder()
                .position(row.position("start"))
                .interval(interval(row))
                .description(row.exact("description"))
                .client(only(row, clientFields()))
                .project(only(row, projectFields()))
                .task(only(row, taskFields()))
                .tags(tags(row))
                .billable(row.read("billable", OwnRows::flag))
                .anyClient(!row.hasAny(clientFields()))
                .build());
    }

    /** The ids of another workspace are of no use. */
    private static void requireNames(FieldRow row) {
        requireName(row, "projectid", projectFields(), "project");
        requireName(row, "taskid", taskFields(), "task");
    }

    private static void requireName(FieldRow row, String id, List<String> names, String noun) {
        if (row.text(id).isPresent() && row.text(names).isEmpty()) {
            throw row.refused(id, "it has the id of a " + noun + ", but not its name", "add the name of the " + noun);
        }
    }

    /** Returns the only text of these fields, which are names of the same. */
    private static Optional<String> only(FieldRow row, List<String> fields) {
        List<String> texts = fields.stream()
                .flatMap(field -> row.text(field).stream())
                .distinct()
                .toList();
        requireOne(row, fields, texts);
        return texts.stream().findFirst();
    }

    private static void requireOne(FieldRow row, List<String> fields, List<String> values) {
        if (values.size() > 1) {
            throw row.refused(
                    fields.get(1),
                    "it states \"" + values.get(0) + "\" and \"" + values.get(1) + "\"",
                    "delete one of them");
        }
    }

    private static List<String> tags(FieldRow row) {
        List<List<String>> all = tagFields().stream()
                .map(row::items)
                .filter(items -> !items.isEmpty())
                .distinct()
                .toList();
        requireOne(
                row,
                tagFields(),
                all.stream().map(items -> String.join(";", items)).toList());
        List<String> names = all.isEmpty() ? List.of() : all.get(0);
        List<String> ids = row.items("tagids");
        if (!ids.isEmpty() && ids.size() != names.size()) {
            throw row.refused(
                    "tagids",
                    "it has the ids of " + ids.size() + " tags, and " + names.size() + " names",
                    "if the name of a tag contains a semicolon, export as ndjson, which keeps it");
        }
        return names.stream().distinct().toList();
    }

    private TimeInterval interval(FieldRow row) {
        Optional<LocalDate> day = row.read("date", dates::read);
        List<Instant> start = time(row, "start", day)
                .orElseThrow(() -> row.refused(
                        "start", "it has no start", "add the start; only klog and Toggl have durations without times"));
        Optional<List<Instant>> end = time(row, "end", day);
        Optional<Duration> duration = row.read("duration", RowTimes::duration);
        if (end.isEmpty() && duration.isEmpty()) {
            throw row.refused("end", "it has no end and no duration", "add one of them");
        }
        try {
            return RowTimes.interval(start, end, duration);
        } catch (InvalidValue invalid) {
            throw new RowRefused(row.position("end"), invalid);
        }
    }

    private Optional<List<Instant>> time(FieldRow row, String field, Optional<LocalDate> day) {
        return row.read(
                field,
                text -> day.filter(any -> CLOCK_ONLY.matcher(text).matches())
                        .map(of -> times.on(of, text))
                        .orElseGet(() -> times.moment(text, dates)));
    }

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default ->
                throw new InvalidValue(
                        SourceText.OPERATION,
                        "flag",
                        "\"" + text + "\" is neither true nor false",
                        "write true or false");
        };
    }
}
