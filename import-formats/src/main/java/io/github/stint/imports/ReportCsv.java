package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.importing.RowPosition;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.imports.internal.SourceText;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the detailed reports of Clockify and of Toggl: dates and times of day in columns of their own, and names of projects. */
final class ReportCsv {

    private static final String START_DATE = "start date";
    private static final String START_TIME = "start time";
    private static final String DESCRIPTION = "description";
    /** The others state that their numbers are hours. */
    private static final String DURATION = "duration";

    private static List<String> endDateFields() {
        return List.of("end date", "stop date");
    }

    private static List<String> endTimeFields() {
        return List.of("end time", "stop time");
    }

    private static List<String> durationFields() {
        return List.of("duration (h)", DURATION, "duration (decimal)");
    }

    private static List<String> userFields() {
        return List.of("email", "user", "member");
    }

    /** What is read, or concerns the report and not the entry. */
    private static final Pattern KNOWN = Pattern.compile(
            "(start|end|stop) (date|time)|duration.*|email|user|member|group|client|project"
                    + "|task|description|billable|tags|billable (rate|amount).*|cost (rate|amount).*|amount.*|date of creation");

    /** Whether a hyphen marks an empty value. */
    private final boolean hyphens;

    private final RowCollector collector;
    private final RowTimes times;
    private final DateReading dates;
    private final DayPlacement placement;

    /**
     * Reads the report of that program.
     *
     * @param format {@link ImportFormat#CLOCKIFY} or {@link ImportFormat#TOGGL}
     */
    ReportCsv(ReadOptions options, RowCollector collector, ImportFormat format) {
        this.hyphens = format == ImportFormat.TOGGL;
        this.collector = collector;
        this.times = new RowTimes(options.zone());
        this.dates = new DateReading(options);
        this.placement = new DayPlacement(options);
    }

    void read(Reader text, char separator) {
        CsvFile file = CsvFile.read(text, separator, collector);
        for (String column : List.of(START_DATE, "project")) {
            if (!file.has(column)) {
                throw new InvalidValue(
                        SourceText.OPERATION,
                        "format",
                        "the file has no column \"" + column + "\"",
                        "export the detailed report in English");
            }
        }
        file.names().stream()
                .filter(name -> !KNOWN.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .forEach(collector::ignoreColumn);
        for (FieldRow row : file.rows()) {
            Stream.concat(Stream.of(START_DATE), endDateFields().stream())
                    .forEach(field -> row.text(field).ifPresent(date -> dates.observe(date, row.position(field))));
        }
        dates.requireOrder();
        file.rows().forEach(row -> collector.add(row.position(START_DATE), () -> read(new Marked(row, hyphens))));
    }

    private Optional<ImportRow> read(FieldRow row) {
        row.text(userFields()).ifPresent(user -> collector.addUser(user.toLowerCase(Locale.ROOT), user));
        if (row.text(endDateFields()).isEmpty()
                && row.text(endTimeFields()).isEmpty()
                && row.text(durationFields()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ImportRow.builder()
                .position(row.position(START_DATE))
                .interval(interval(row))
                .description(row.exact(DESCRIPTION))
                .client(row.text("client"))
                .project(row.text("project"))
                .task(row.text("task"))
                .tags(row.items("tags"))
                .billable(row.read("billable", OwnRows::flag))
                .anyClient(!row.has("client"))
                .build());
    }

    private TimeInterval interval(FieldRow row) {
        LocalDate day = row.read(START_DATE, dates::read)
                .orElseThrow(() -> row.refused(START_DATE, "it has no start date", "add it"));
        Optional<Duration> duration = durationFields().stream()
                .flatMap(field -> duration(row, field).stream())
                .findFirst();
        Optional<List<Instant>> start = row.read(START_TIME, clock -> times.on(day, clock));
        try {
            if (start.isEmpty()) {
                return placement.place(
                        day, duration.orElseThrow(() -> row.refused(START_TIME, "it has no start time", "add it")));
            }
            return RowTimes.interval(start.get(), end(row, day), duration);
        } catch (InvalidValue invalid) {
            throw new RowRefused(row.position(START_TIME), invalid);
        }
    }

    private static Optional<Duration> duration(FieldRow row, String field) {
        return row.read(field, field.equals(DURATION) ? RowTimes::duration : RowTimes::durationInHours);
    }

    /** Without a date, the end is on the day of the start; without a time, the duration decides. */
    private Optional<List<Instant>> end(FieldRow row, LocalDate start) {
        LocalDate day = endDateFields().stream()
                .flatMap(field -> row.read(field, dates::read).stream())
                .findFirst()
                .orElse(start);
        Optional<List<Instant>> end = endTimeFields().stream()
                .flatMap(field -> row.read(field, clock -> times.on(day, clock)).stream())
                .findFirst();
        if (end.isEmpty() && row.text(durationFields()).isEmpty()) {
            throw row.refused(endTimeFields().get(0), "it has no end time and no duration", "add one of them");
        }
        return end;
    }

    /** Toggl marks an empty value with a hyphen, but a description can be one; both separate tags by a comma. */
    private record Marked(FieldRow row, boolean hyphens) implements FieldRow {

        @Override
        public boolean has(String field) {
            return row.has(field);
        }

        @Override
        public String exact(String field) {
            String text = row.exact(field);
            return hyphens && text.equals("-") && !field.equals(DESCRIPTION) ? "" : text;
        }

        @Override
        public List<String> items(String field) {
            return text(field).stream()
                    .flatMap(text -> Stream.of(text.split(",", -1)))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .distinct()
                    .toList();
        }

        @Override
        public RowPosition position(String field) {
            return row.position(field);
        }
    }
}
