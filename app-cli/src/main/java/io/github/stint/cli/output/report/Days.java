package io.github.stint.cli.output.report;

import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.GroupLabel;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Formats days. */
final class Days {

    private Days() {}

    /** The date and the day of the week, such as {@code 2026-03-02 Mon}. */
    static String of(LocalDate day) {
        return day + " " + ofWeek(day);
    }

    /** The day of the week, such as {@code Mon}. */
    static String ofWeek(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** As {@link #of} for the label of a day; otherwise empty. */
    static Optional<String> title(GroupLabel label) {
        return Optional.of(label).filter(of -> of.by() == Dimension.DAY).map(of -> of(LocalDate.parse(of.key())));
    }
}
