package io.github.stint.core.report;

import io.github.stint.core.error.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * A range of calendar days in a time zone. A day may have 23 or 25 hours when the clocks change.
 *
 * @param first the first day
 * @param last the last day, inclusive
 * @param zone the time zone in which days begin and end
 */
public record ReportPeriod(LocalDate first, LocalDate last, ZoneId zone) {

    /** Throws {@link InvalidValue} if the last day is before the first. */
    public ReportPeriod {
        if (last.isBefore(first)) {
            throw new InvalidValue("report", "period", last + " is before " + first, "swap the two days");
        }
    }

    /** Returns the period of one day. */
    public static ReportPeriod day(LocalDate day, ZoneId zone) {
        return new ReportPeriod(day, day, zone);
    }

    /** Returns the seven days of the week that contains the day. Weeks begin with {@code weekStart}. */
    public static ReportPeriod week(LocalDate day, DayOfWeek weekStart, ZoneId zone) {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(weekStart));
        return new ReportPeriod(first, first.plusDays(6), zone);
    }

    /**
     * Returns the period from the first day of this one to the last day of the other.
     *
     * @throws InvalidValue if that day is before the first day of this one
     */
    public ReportPeriod through(ReportPeriod other) {
        return new ReportPeriod(first, other.last, zone);
    }

    /** Returns the first instant of the first day. */
    public Instant start() {
        return startOf(first);
    }

    /** Returns the first instant after the last day. */
    public Instant end() {
        return startOf(last.plusDays(1));
    }

    /** Returns the days, first to last. */
    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
