package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses durations: {@code 1h30m}, {@code 90m}, {@code 1.5h}, {@code 45s}, {@code 50ms}, or ISO 8601. */
public final class DurationParser {

    private static final String OPERATION = "read a duration";
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)";
    private static final Pattern FORM = Pattern.compile("(?=\\d)(?:" + NUMBER + "\\s*h)?\\s*(?:" + NUMBER
            + "\\s*m(?:in)?)?\\s*(?:" + NUMBER + "\\s*s)?\\s*(?:" + NUMBER + "\\s*ms)?");

    private DurationParser() {}

    /**
     * Parses a duration in whole seconds.
     *
     * @throws InvalidValue if the text has none of the forms, or is not a whole number of seconds
     */
    public static IsoDuration parse(String text) {
        return tryParse(text).orElseThrow(() -> unreadable(text, "write it like 1h30m, 90m, 1.5h or PT1H30M"));
    }

    /** Parses a duration in whole seconds; empty if the text has none of the forms. */
    static Optional<IsoDuration> tryParse(String text) {
        if (isIso(text)) {
            return isoInWholeSeconds(text);
        }
        return withUnits(text).filter(DurationParser::isWholeSeconds).map(IsoDuration::of);
    }

    private static Optional<IsoDuration> isoInWholeSeconds(String text) {
        try {
            return Optional.of(IsoDuration.parse(text.strip()));
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
        return (isIso(text) ? iso(text) : withUnits(text))
                .orElseThrow(() -> unreadable(text, "write it like 50ms, 1.5s or PT0.05S"));
    }

    private static boolean isIso(String text) {
        return bare(text).startsWith("p");
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text.strip())).filter(duration -> !duration.isNegative());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> withUnits(String text) {
        Matcher form = FORM.matcher(bare(text));
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
        return number == null ? BigDecimal.ZERO : new BigDecimal(number).multiply(BigDecimal.valueOf(unit));
    }

    private static String bare(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static InvalidValue unreadable(String text, String hint) {
        return new InvalidValue(OPERATION, "duration", "\"" + text + "\" is not a duration", hint);
    }
}
