package io.github.stint.imports.internal;

import io.github.stint.core.error.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as it is written in a file.
 *
 * @param time the time
 * @param days 1 for 24:00, which is the start of the next day; otherwise 0
 */
public record TimeOfDay(LocalTime time, int days) {

    /** Some programs put other spaces than the usual one before AM and PM. Fractions of a second are cut off. */
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?:[\\s\\p{Z}]*([ap])\\.?m\\.?)?");

    private static final int HALF_DAY = 12;

    /** Reads a time such as {@code 9:00}, {@code 09:00:30}, {@code 09:00 PM} or {@code 24:00}. */
    public static TimeOfDay read(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw invalid(text);
        }
        int hour = Integer.parseInt(form.group(1));
        int minute = Integer.parseInt(form.group(2));
        int second = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        String half = form.group(4);
        if (half != null) {
            if (hour < 1 || hour > HALF_DAY) {
                throw invalid(text);
            }
            hour = hour % HALF_DAY + (half.equals("p") ? HALF_DAY : 0);
        }
        boolean endOfDay = hour == 2 * HALF_DAY && minute == 0 && second == 0;
        try {
            return new TimeOfDay(LocalTime.of(endOfDay ? 0 : hour, minute, second), endOfDay ? 1 : 0);
        } catch (DateTimeException impossible) {
            throw invalid(text);
        }
    }

    /** Returns the local time on that day. */
    public LocalDateTime on(LocalDate day) {
        return day.plusDays(days).atTime(time);
    }

    private static InvalidValue invalid(String text) {
        return new InvalidValue(
                SourceText.OPERATION,
                "time",
                "\"" + text + "\" is not a time of day",
                "write it like 9:00 or 17:30:15");
    }
}
