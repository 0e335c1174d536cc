package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses durations: {@code 1h30m}, {@code 1h 30m}, {@code 1h30}, {@code 90m}, {@code 1.5h}, {@code 1,5h}, {@code .5h}, {@code 1:30},
 * {@code 1 hour 30 minutes}, {@code 45s}, {@code 50ms}, or ISO 8601.
 */
public final class DurationParser {

    private static final String OPERATION = "read a duration";
    /** A comma separates decimals only, so three digits after it, which may be thousands, are rejected. */
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4}|,\\d{1,2})?|\\.\\d{1,4})";

    private static final Pattern UNITS = Pattern.compile("(?=[\\d.])(?:" + NUMBER + " ?h(?:(?:ou)?rs?)?)? ?(?:" + NUMBER
            + " ?m(?:in(?:ute)?s?)?)? ?(?:" + NUMBER + " ?s(?:ec(?:ond)?s?)?)? ?(?:" + NUMBER + " ?ms)?");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("(\\d{1,9})h([0-5]\\d)");
    private static final Pattern COLONS = Pattern.compile("(\\d{1,9}):([0-5]\\d)(?::([0-5]\\d))?");

    private DurationParser() {}

    /**
     * Parses a duration in whole seconds. {@code 1:30} is a duration of 1 hour and 30 minutes.
     *
     * @throws InvalidValue if the text has none of the forms, or is not a whole number of seconds
     */
    public static IsoDuration parse(String text) {
        return find(InputText.normalize(text))
                .orElseThrow(() -> unreadable(text, "write it like 1h30m, 90m, 1.5h, 1:30 or PT1H30M"));
    }

    /** Returns how many of the first words form a duration together, as many as possible: 2 for {@code 1h 30m Review}; 0 if none do. */
    public static int countLeadingWords(List<String> words) {
        return LeadingWords.count(words, text -> find(text).isPresent());
    }

    /** Reads a duration in whole seconds; empty if the text, which is normalized, has none of the forms. */
    static Optional<IsoDuration> find(String text) {
        return colons(text).or(() -> findWithUnits(text));
    }

    /** Reads a duration in whole seconds that cannot be taken for a clock time. */
    static Optional<IsoDuration> findWithUnits(String text) {
        if (isIso(text)) {
            return isoInWholeSeconds(text);
        }
        return withUnits(text).filter(DurationParser::isWholeSeconds).map(IsoDuration::of);
    }

    private static Optional<IsoDuration> colons(String text) {
        Matcher form = COLONS.matcher(text);
        return form.matches()
                ? Optional.of(IsoDuration.ofSeconds(3_600 * Long.parseLong(form.group(1))
                        + 60 * Long.parseLong(form.group(2))
                        + (form.group(3) == null ? 0 : Long.parseLong(form.group(3)))))
                : Optional.empty();
    }

    private static Optional<IsoDuration> isoInWholeSeconds(String text) {
        try {
            return Optional.of(IsoDuration.parse(text));
        } catch (InvalidValue otherForm) {
            return Optional.empty();
        }
    }

    private static boolean isWholeSeconds(Duration duration) {
        return duration.toNanosPart() == 0;
    }

    /**
     * Parses a short duration, which may have fractions of a second: {@code 50ms}, {@code 1.5s}, {@code PT0.05S}.
     *
     * @throws InvalidValue if the text has none of the forms, or is negative
     */
    public static Duration parseDelay(String text) {
        String normalized = InputText.normalize(text);
        return (isIso(normalized) ? iso(normalized) : withUnits(normalized))
                .orElseThrow(() -> unreadable(text, "write it like 50ms, 1.5s or PT0.05S"));
    }

    private static boolean isIso(String text) {
        return text.startsWith("p");
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> withUnits(String text) {
        Matcher minutes = HOURS_AND_MINUTES.matcher(text);
        Matcher form = UNITS.matcher(minutes.matches() ? text + "m" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal milliseconds = part(form.group(1), 3_600_000)
                .add(part(form.group(2), 60_000))
                .add(part(form.group(3), 1_000))
                .add(part(form.group(4), 1));
        BigDecimal[] secondsAndRest = milliseconds.divideAndRemainder(BigDecimal.valueOf(1_000));
        long nanos = secondsAndRest[1].movePointRight(6).longValue();
        return Optional.of(Duration.ofSeconds(secondsAndRest[0].longValueExact(), nanos));
    }

    private static BigDecimal part(@Nullable String number, int unit) {
        return number == null
                ? BigDecimal.ZERO
                : new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
    }

    private static InvalidValue unreadable(String text, String hint) {
        return new InvalidValue(OPERATION, "duration", "\"" + text + "\" is not a duration", hint);
    }
}
