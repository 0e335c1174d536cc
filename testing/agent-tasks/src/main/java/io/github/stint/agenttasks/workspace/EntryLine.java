package io.github.stint.agenttasks.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time entry as a line of text, in seeds and in states, such as {@code entry 2026-03-02 09:00+01:00 to 11:30+01:00 | Acme/Website |
 * Design | urgent, remote | billable | Review} or {@code timer 2026-03-02 09:00+01:00 | - | - | - | not billable | -}. The offsets
 * distinguish times that occur twice.
 *
 * @param member whose entry it is; empty for the current user
 * @param start its start
 * @param end its end; empty while it runs
 * @param project its project, with the client; empty for none
 * @param task its task; empty for none
 * @param tags its tags, sorted
 * @param billable whether it is billable
 * @param description its description, which may be empty
 */
public record EntryLine(
        Optional<String> member,
        Instant start,
        Optional<Instant> end,
        Optional<String> project,
        Optional<String> task,
        List<String> tags,
        boolean billable,
        String description) {

    private static final String NONE = "-";
    private static final String BILLABLE = "billable";
    private static final String SEPARATOR = " | ";
    private static final Pattern FORM =
            Pattern.compile("(?:entry|timer)(?: of (?<member>.+))? (?<date>\\d{4}-\\d\\d-\\d\\d) (?<start>\\S+)(?: to"
                    + " (?:(?<endDate>\\d{4}-\\d\\d-\\d\\d) )?(?<end>\\S+))? \\| (?<project>.*?) \\| (?<task>.*?) \\|"
                    + " (?<tags>.*?) \\| (?<billable>billable|not billable) \\| (?<text>.*)");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalEnd()
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .appendPattern("xxx")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mmxxx", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ssxxx", Locale.ROOT);

    /** Sorts the tags. */
    public EntryLine {
        tags = tags.stream().sorted().toList();
    }

    /** Reads a line; throws {@link IllegalArgumentException} if it has another form. */
    public static EntryLine parse(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches() || line.startsWith("entry") != (form.group("end") != null)) {
            throw new IllegalArgumentException("no line of an entry: " + line);
        }
        Optional<String> endDate = Optional.ofNullable(form.group("endDate"));
        return new EntryLine(
                Optional.ofNullable(form.group("member")),
                instant(form.group("date"), form.group("start")),
                Optional.ofNullable(form.group("end")).map(end -> instant(endDate.orElse(form.group("date")), end)),
                optional(form.group("project")),
                optional(form.group("task")),
                optional(form.group("tags")).stream()
                        .flatMap(tags -> Stream.of(tags.split(", ", -1)))
                        .toList(),
                form.group("billable").equals(BILLABLE),
                optional(form.group("text")).orElse(""));
    }

    private static Instant instant(String date, String time) {
        return OffsetDateTime.parse(
                        date + " " + time,
                        new DateTimeFormatterBuilder()
                                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                                .appendLiteral(' ')
                                .append(TIME)
                                .toFormatter(Locale.ROOT))
                .toInstant();
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text).filter(some -> !some.equals(NONE));
    }

    /** Returns the line, with times in that zone. */
    public String in(ZoneId zone) {
        ZonedDateTime from = start.atZone(zone);
        String kind = end.isPresent() ? "entry" : "timer";
        return kind
                + member.map(name -> " of " + name).orElse("")
                + " " + from.toLocalDate() + " " + time(from)
                + end.map(until -> " to " + time(from.toLocalDate(), until.atZone(zone)))
                        .orElse("")
                + SEPARATOR + project.orElse(NONE)
                + SEPARATOR + task.orElse(NONE)
                + SEPARATOR + (tags.isEmpty() ? NONE : String.join(", ", tags))
                + SEPARATOR + (billable ? "" : "not ") + BILLABLE
                + SEPARATOR + (description.isEmpty() ? NONE : description);
    }

    private static String time(LocalDate startDate, ZonedDateTime end) {
        return (end.toLocalDate().equals(startDate) ? "" : end.toLocalDate() + " ") + time(end);
    }

    private static String time(ZonedDateTime time) {
        return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
    }
}
