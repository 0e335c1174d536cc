package io.github.stint.core.time;

import io.github.stint.core.error.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration in whole seconds, never negative, written in ISO 8601 with hours, minutes and seconds only.
 *
 * <p>Hours grow past 24, as the service writes them: {@code PT86H40M13S}. Durations of the same length are equal
 * however they were written, and each has one canonical form: {@code PT90M} is read, {@code PT1H30M} is written.
 *
 * @param seconds the duration in seconds, zero or more
 */
public record IsoDuration(long seconds) implements Comparable<IsoDuration> {

    /** The empty duration, written {@code PT0S}. */
    public static final IsoDuration ZERO = new IsoDuration(0);

    /** Of a number that fits into a long. */
    private static final int MAX_DIGITS = 19;

    private static final Pattern FORM = Pattern.compile(
            "P(?:(\\d+)D)?(?:(?=T\\d)T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?", Pattern.CASE_INSENSITIVE);
    private static final String OPERATION = "read a duration";
    private static final int SECONDS_OF_HOUR = 3_600;

    /** Throws {@link InvalidValue} if the duration is negative. */
    public IsoDuration {
        if (seconds < 0) {
            throw new InvalidValue(OPERATION, "duration", "a duration is never negative", "swap start and end");
        }
    }

    /**
     * Parses the ISO 8601 form. A day counts as 24 hours; years, months, weeks, fractions and signs are rejected, because
     * their length depends on something else or is not a whole second.
     *
     * @throws InvalidValue if the text has another form, or is longer than can be counted in seconds
     */
    public static IsoDuration parse(String text) {
        long usual = UsualDuration.seconds(text);
        return usual == UsualDuration.OTHER_FORM ? parseAnyForm(text) : new IsoDuration(usual);
    }

    private static IsoDuration parseAnyForm(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.length() < 3) {
            throw unreadable(text);
        }
        try {
            long seconds = part(form, 1, 86_400);
            seconds = Math.addExact(seconds, part(form, 2, 3_600));
            seconds = Math.addExact(seconds, part(form, 3, 60));
            return new IsoDuration(Math.addExact(seconds, part(form, 4, 1)));
        } catch (ArithmeticException | NumberFormatException tooLong) {
            throw unreadable(text);
        }
    }

    private static long part(Matcher form, int group, long unit) {
        String digits = form.group(group);
        return digits == null ? 0 : Math.multiplyExact(Long.parseLong(digits), unit);
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                OPERATION, "duration", "\"" + text + "\" is not a duration", "write it like PT1H30M, PT45M or PT20S");
    }

    /** Returns a duration of the given number of whole seconds. */
    public static IsoDuration ofSeconds(long seconds) {
        return new IsoDuration(seconds);
    }

    /** Returns a duration of the given number of whole minutes; throws {@link ArithmeticException} if that cannot be counted in seconds. */
    public static IsoDuration ofMinutes(long minutes) {
        return new IsoDuration(Math.multiplyExact(minutes, 60));
    }

    /** Returns a duration of the given number of whole hours; throws {@link ArithmeticException} if that cannot be counted in seconds. */
    public static IsoDuration ofHours(long hours) {
        return new IsoDuration(Math.multiplyExact(hours, 3_600));
    }

    /**
     * Returns the same duration as the JDK's.
     *
     * @throws InvalidValue if it is negative or not a whole number of seconds: nothing is rounded silently
     */
    public static IsoDuration of(Duration duration) {
        if (duration.getNano() != 0) {
            throw new InvalidValue(
                    OPERATION,
                    "duration",
                    duration + " is not a whole number of seconds",
                    "truncate it to whole seconds");
        }
        return new IsoDuration(duration.getSeconds());
    }

    /** Returns the same duration as a {@link Duration}. */
    public Duration toDuration() {
        return Duration.ofSeconds(seconds);
    }

    /**
     * Returns the exact sum.
     *
     * @throws ArithmeticException if the sum cannot be counted in seconds
     */
    public IsoDuration plus(IsoDuration other) {
        return new IsoDuration(Math.addExact(seconds, other.seconds));
    }

    /**
     * Returns the exact difference.
     *
     * @throws InvalidValue if the other duration is longer
     */
    public IsoDuration minus(IsoDuration other) {
        if (other.seconds > seconds) {
            throw new InvalidValue(
                    "subtract a duration",
                    "duration",
                    other + " is longer than " + this + ", and a duration is never negative",
                    "compare the two first, and subtract the shorter from the longer");
        }
        return new IsoDuration(seconds - other.seconds);
    }

    /**
     * Returns the exact product.
     *
     * @throws InvalidValue if the factor is negative and the duration is not zero
     * @throws ArithmeticException if the product cannot be counted in seconds
     */
    public IsoDuration multipliedBy(long factor) {
        return new IsoDuration(Math.multiplyExact(seconds, factor));
    }

    /**
     * Returns the multiple of the step that is next to the duration, in the direction of the mode. {@link RoundingMode#UP} and {@link
     * RoundingMode#CEILING} are the same, and {@link RoundingMode#HALF_UP} is the usual one for working time.
     *
     * @param step the step, such as 15 minutes
     * @throws InvalidValue if the step is zero
     * @throws ArithmeticException if the result cannot be counted in seconds, or with {@link RoundingMode#UNNECESSARY} if it is not exact
     */
    public IsoDuration roundedTo(IsoDuration step, RoundingMode mode) {
        if (step.isZero()) {
            throw new InvalidValue(
                    "round a duration", "step", "a step of zero rounds nothing", "use a step such as PT15M");
        }
        return step.multipliedBy(BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(step.seconds), 0, mode)
                .longValueExact());
    }

    /**
     * Returns the number of hours, such as {@code 1.50}. Half a unit of the last digit is rounded up ({@link RoundingMode#HALF_UP}). Four
     * digits are enough to distinguish all durations in whole seconds.
     *
     * @param scale the number of digits after the decimal point
     */
    public BigDecimal toDecimalHours(int scale) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(SECONDS_OF_HOUR), scale, RoundingMode.HALF_UP);
    }

    /**
     * Returns the duration of that many hours, which may have decimals.
     *
     * @param mode how the result is rounded to whole seconds; with {@link RoundingMode#HALF_UP}, {@code 0.3333} is 20 minutes
     * @throws InvalidValue if the number is negative
     * @throws ArithmeticException if the result cannot be counted in seconds, or with {@link RoundingMode#UNNECESSARY} if it is not a
     *     whole number of seconds
     */
    public static IsoDuration ofDecimalHours(BigDecimal hours, RoundingMode mode) {
        if (hours.signum() < 0) {
            throw new InvalidValue(OPERATION, "duration", hours + " hours are negative", "swap start and end");
        }
        // Writing out a number with a large exponent would take long.
        if (hours.signum() != 0 && (long) hours.precision() - hours.scale() > MAX_DIGITS) {
            throw new ArithmeticException(hours + " hours cannot be counted in seconds");
        }
        return new IsoDuration(hours.multiply(BigDecimal.valueOf(SECONDS_OF_HOUR))
                .setScale(0, mode)
                .longValueExact());
    }

    /** Returns whether the duration is zero. */
    public boolean isZero() {
        return seconds == 0;
    }

    @Override
    public int compareTo(IsoDuration other) {
        return Long.compare(seconds, other.seconds);
    }

    /** Returns the canonical ISO 8601 form, such as {@code PT2H46M} or {@code PT0S}. */
    @Override
    public String toString() {
        if (seconds == 0) {
            return "PT0S";
        }
        StringBuilder text = new StringBuilder("PT");
        appendPart(text, seconds / 3_600, 'H');
        appendPart(text, seconds % 3_600 / 60, 'M');
        appendPart(text, seconds % 60, 'S');
        return text.toString();
    }

    /** Returns the duration in that form, for people. {@link #toString} is for programs. */
    public String format(DurationFormat form) {
        return form.format(this);
    }

    private static void appendPart(StringBuilder text, long amount, char unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }
}
