package io.github.stint.cli.output.report;

import io.github.stint.core.time.DurationFormat;
import io.github.stint.core.time.IsoDuration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Formats durations in hours, with seconds only if one of a report has seconds, so that its columns are alike. */
public final class Hours {

    private static final int MIN_DIGITS = 2;
    private static final int MAX_DIGITS = 4;

    private final DurationFormat format;

    private Hours(DurationFormat format) {
        this.format = format;
    }

    /** Formats these durations and sums of them. */
    public static Hours forAll(Stream<IsoDuration> durations) {
        return new Hours(DurationFormat.clockFor(durations));
    }

    /** Hours and minutes, such as {@code 2:30}, or {@code 2:30:00} with seconds. */
    public String clock(IsoDuration duration) {
        return duration.format(format);
    }

    /** Decimal hours with two to four digits after the point, such as {@code 2.50} or {@code 0.3333}. */
    public static String decimal(IsoDuration duration) {
        BigDecimal hours = duration.toDecimalHours(MAX_DIGITS).stripTrailingZeros();
        return hours.setScale(Math.max(MIN_DIGITS, hours.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** The share in percent, such as {@code 62 %}; empty text for a share of nothing. */
    static String percent(IsoDuration part, IsoDuration whole) {
        return whole.isZero() ? "" : Math.round(100.0 * part.seconds() / whole.seconds()) + " %";
    }
}
