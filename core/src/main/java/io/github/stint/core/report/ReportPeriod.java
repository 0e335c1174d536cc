package io.github.stint.core.report;

import io.github.stint.core.error.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * Whole calendar days, from midnight to midnight in a zone. A day has 23 or 25 hours where the clocks change.
 *
 * @param first the first day
 * @param last the last day, which belongs to it
 * @param zone where these days are
 */
public record ReportPeriod(LocalDate first, LocalDate last, ZoneId zone) {

    /** Checks the order; throws {@link InvalidValue} when the last day comes before the first. */
    public ReportPeriod {
        if (last.isBefore(first)) {
            throw new InvalidValue("report", "period", last + " lies before " + first, "swap the two days");
        }
    }

    /** One day. */
    public static ReportPeriod day(LocalDate day, ZoneId zone) {
        return new ReportPeriod(day, day, zone);
    }

    /** The seven days of the week that the day is in, when a week begins with {@code weekStart}. */
    public static ReportPeriod week(LocalDate day, DayOfWeek weekStart, ZoneId zone) {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(weekStart));
        return new ReportPeriod(first, first.plusDays(6), zone);
    }

    /** The first moment of the first day. */
    public Instant start() {
        return startOf(first);
    }

    /** The first moment after the last day. */
    public Instant end() {
        return startOf(last.plusDays(1));
    }

    /** The days, first to last. */
    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
