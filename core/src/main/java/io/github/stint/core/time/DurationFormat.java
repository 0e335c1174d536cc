package io.github.stint.core.time;

import java.util.stream.Stream;

/**
 * How durations are written for people. No form omits seconds that are not zero, and {@code DurationParser} of the package {@code input}
 * reads each form as the same duration. The forms do not depend on the language.
 */
public enum DurationFormat {

    /** Hours and minutes, and seconds only if they are not zero: {@code 2:30}, {@code 2:30:05}. */
    CLOCK,

    /** Hours, minutes and seconds: {@code 2:30:00}. */
    CLOCK_WITH_SECONDS,

    /** Only what is not zero, with its unit: {@code 2h 30m}, {@code 2h 5s}; {@code 0m} for zero. */
    UNITS;

    private static final long SECONDS_OF_HOUR = 3_600;
    private static final long SECONDS_OF_MINUTE = 60;

    /** Returns the shorter form of a clock that all the durations and their sums have, so that they can be compared in a column. */
    public static DurationFormat clockFor(Stream<IsoDuration> durations) {
        return durations.anyMatch(duration -> duration.seconds() % SECONDS_OF_MINUTE != 0) ? CLOCK_WITH_SECONDS : CLOCK;
    }

    /** Returns the duration in this form. */
    public String format(IsoDuration duration) {
        long hours = duration.seconds() / SECONDS_OF_HOUR;
        long minutes = duration.seconds() % SECONDS_OF_HOUR / SECONDS_OF_MINUTE;
        long seconds = duration.seconds() % SECONDS_OF_MINUTE;
        if (this == UNITS) {
            return units(hours, minutes, seconds);
        }
        String clock = hours + twoDigits(minutes);
        return this == CLOCK && seconds == 0 ? clock : clock + twoDigits(seconds);
    }

    private static String twoDigits(long number) {
        return (number < 10 ? ":0" : ":") + number;
    }

    private static String units(long hours, long minutes, long seconds) {
        StringBuilder text = new StringBuilder();
        append(text, hours, 'h');
        append(text, minutes, 'm');
        append(text, seconds, 's');
        return text.isEmpty() ? "0m" : text.toString();
    }

    private static void append(StringBuilder text, long amount, char unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
