package io.github.stint.core.report;

import io.github.stint.core.error.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report groups time by. */
public enum Dimension {
    CLIENT,
    PROJECT,
    TASK,
    /** The combination of tags of an entry, so that the parts add up to the total: an entry with two tags is in one group. */
    TAG,
    USER,
    DAY,
    /** The week, which begins on the first day of the week of {@link ReportSpec#weekStart}. */
    WEEK,
    MONTH,
    /** Billable or not. */
    BILLABLE,
    /** The whole description. */
    DESCRIPTION;

    /** Returns the name in lower case, such as {@code client}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its groups are in the order of the calendar; other groups are in the order of their time, longest first. */
    boolean isCalendar() {
        return this == DAY || this == WEEK || this == MONTH;
    }

    /**
     * Parses names separated by commas, such as {@code client,project}, ignoring case.
     *
     * @throws InvalidValue if a name is unknown, or one is given twice
     */
    public static List<Dimension> parse(String text) {
        List<Dimension> dimensions =
                Stream.of(text.split(",", -1)).map(Dimension::parseOne).toList();
        if (dimensions.stream().distinct().count() < dimensions.size()) {
            throw new InvalidValue(
                    "group a report", "group", "\"" + text + "\" has the same group twice", "name each group once");
        }
        return dimensions;
    }

    private static Dimension parseOne(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "group a report",
                        "group",
                        "\"" + name.strip() + "\" is not a group of a report",
                        "use " + Arrays.stream(values()).map(Dimension::label).collect(Collectors.joining(", "))));
    }
}
