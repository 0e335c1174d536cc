package io.github.stint.core.report;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.SupportedTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
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

    /** Throws {@link InvalidValue} if the last day is before the first, or a day is not in the {@link SupportedTimes}. */
    public ReportPeriod {
        if (!SupportedTimes.contain(first) || !SupportedTimes.contain(last)) {
            throw new InvalidValue(
                    "report",
                    "period",
                    first + " to " + last + " is not in the years 0 to 9999",
                    "use dates with a year of four digits");
        }
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
     * Returns the week of ISO 8601 with this number, from Monday to Sunday. Week 1 is the one that contains 4 January.
     *
     * @param year the year of the week, which differs from that of some of its days at the turn of the year
     * @param week 1 to 52, or to 53 in a year with 53 weeks
     * @throws InvalidValue if the year does not have that week
     */
    public static ReportPeriod isoWeek(int year, int week, ZoneId zone) {
        ReportPeriod first = week(LocalDate.of(year, Month.JANUARY, 4), DayOfWeek.MONDAY, zone);
        LocalDate monday = first.first.plusWeeks(week - 1L);
        if (monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new InvalidValue(
                    "report", "period", year + " has no week " + week, "weeks are numbered from 1 to 52 or 53");
        }
        return week(monday, DayOfWeek.MONDAY, zone);
    }

    /** Returns the days of the month. */
    public static ReportPeriod month(YearMonth month, ZoneId zone) {
        return new ReportPeriod(month.atDay(1), month.atEndOfMonth(), zone);
    }

    /** Returns the days of the calendar year. */
    public static ReportPeriod year(int year, ZoneId zone) {
        return month(YearMonth.of(year, Month.JANUARY), zone).through(month(YearMonth.of(year, Month.DECEMBER), zone));
    }

    /** Returns the day that it is now in the zone. */
    public static ReportPeriod today(Instant now, ZoneId zone) {
        return day(LocalDate.ofInstant(now, zone), zone);
    }

    /** Returns the week that it is now in the zone. Weeks begin with {@code weekStart}. */
    public static ReportPeriod thisWeek(Instant now, DayOfWeek weekStart, ZoneId zone) {
        return week(today(now, zone).first, weekStart, zone);
    }

    /** Returns the week before {@link #thisWeek}. */
    public static ReportPeriod lastWeek(Instant now, DayOfWeek weekStart, ZoneId zone) {
        return week(today(now, zone).first.minusWeeks(1), weekStart, zone);
    }

    /** Returns the month that it is now in the zone. */
    public static ReportPeriod thisMonth(Instant now, ZoneId zone) {
        return month(YearMonth.from(today(now, zone).first), zone);
    }

    /** Returns the month before {@link #thisMonth}. */
    public static ReportPeriod lastMonth(Instant now, ZoneId zone) {
        return month(YearMonth.from(today(now, zone).first).minusMonths(1), zone);
    }

    /**
     * Returns that many days, of which the last is the day that it is now in the zone.
     *
     * @throws InvalidValue if there are fewer than one
     */
    public static ReportPeriod lastDays(int days, Instant now, ZoneId zone) {
        if (days < 1) {
            throw new InvalidValue("report", "period", days + " days are no period", "use 1 or more");
        }
        LocalDate today = today(now, zone).first;
        return new ReportPeriod(today.minusDays(days - 1L), today, zone);
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
