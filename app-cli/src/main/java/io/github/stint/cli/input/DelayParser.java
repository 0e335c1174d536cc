package io.github.stint.cli.input;

import io.github.stint.core.error.InvalidValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a short time, to the millisecond: {@code 50ms}, {@code 1.5s}, {@code 2m}, or ISO 8601. */
public final class DelayParser {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(ms|s|m)");

    private DelayParser() {}

    /**
     * The time, never negative.
     *
     * @throws InvalidValue if the text has none of the forms
     */
    public static Duration parse(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        Matcher form = FORM.matcher(bare);
        if (form.matches()) {
            double number = Double.parseDouble(form.group(1));
            return Duration.ofNanos(Math.round(number * nanoseconds(form.group(2))));
        }
        return iso(text, bare);
    }

    private static double nanoseconds(String unit) {
        return switch (unit) {
            case "ms" -> 1e6;
            case "s" -> 1e9;
            default -> 60e9;
        };
    }

    private static Duration iso(String text, String bare) {
        try {
            Duration duration = Duration.parse(bare);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException noDuration) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                "read a time",
                "duration",
                "\"" + text + "\" is not a length of time",
                "write it like 50ms, 1.5s or PT0.05S");
    }
}
