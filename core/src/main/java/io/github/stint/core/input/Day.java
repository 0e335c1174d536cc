package io.github.stint.core.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A calendar day as typed: {@code today}, {@code yesterday}, {@code tomorrow}, {@code mon}, {@code -7d}, {@code 2026-03-02}. */
@FunctionalInterface
interface Day {

    /** The characters of an ISO date. */
    Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Some days before today. */
    Pattern DAYS_AGO = Pattern.compile("- ?(\\d{1,4}) ?d(?:ays?)?");

    /** Returns the date; a day of the week is the latest up to today. */
    LocalDate date(LocalDate today);

    /** Returns the date of the end of an interval, whose start is on {@code start}; a day of the week is the first from there. */
    default LocalDate dateFrom(LocalDate start, LocalDate today) {
        return date(today);
    }

    /** Reads a day; empty if the text, which is normalized, has another form or the calendar does not have that day. */
    static Optional<Day> find(String text) {
        return switch (text) {
            case "today" -> Optional.of(today -> today);
            case "yesterday" -> Optional.of(today -> today.minusDays(1));
            case "tomorrow" -> Optional.of(today -> today.plusDays(1));
            default -> date(text).or(() -> daysAgo(text)).or(() -> dayOfWeek(text));
        };
    }

    private static Optional<Day> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return Optional.of(today -> date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Day> daysAgo(String text) {
        Matcher ago = DAYS_AGO.matcher(text);
        return ago.matches() ? Optional.of(today -> today.minusDays(Integer.parseInt(ago.group(1)))) : Optional.empty();
    }

    private static Optional<Day> dayOfWeek(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> isName(text, day.name().toLowerCase(Locale.ROOT)))
                .<Day>map(Weekday::new)
                .findFirst();
    }

    private static boolean isName(String text, String name) {
        return text.equals(name) || text.equals(name.substring(0, 3));
    }

    /** A day of the week. */
    record Weekday(DayOfWeek day) implements Day {

        @Override
        public LocalDate date(LocalDate today) {
            return today.with(TemporalAdjusters.previousOrSame(day));
        }

        @Override
        public LocalDate dateFrom(LocalDate start, LocalDate today) {
            return start.with(TemporalAdjusters.nextOrSame(day));
        }
    }
}
