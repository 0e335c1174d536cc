package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The time entries of a period, with totals.
 *
 * @param entries the entries that overlap the period, earliest start first
 * @param days the totals of all days of the period, first to last, including days without time
 */
public record TimeReport(ReportPeriod period, List<CountedEntry> entries, List<DayTotal> days) {

    /** Copies the lists. */
    public TimeReport {
        entries = List.copyOf(entries);
        days = List.copyOf(days);
    }

    /**
     * Returns the report on entries. Time in which entries overlap counts once for each of them.
     *
     * @param entries the entries, in any order; those outside the period are ignored
     * @param now the end of the counted time of a running timer
     */
    public static TimeReport of(ReportPeriod period, List<TimeEntry> entries, Instant now) {
        List<TimeEntry> inOrder = entries.stream()
                .filter(entry -> touches(period, entry, now))
                .sorted(Comparator.comparing(
                                (TimeEntry entry) -> entry.interval().start())
                        .thenComparing(entry -> entry.id().value()))
                .toList();
        List<CountedEntry> counted = inOrder.stream()
                .map(entry -> new CountedEntry(entry, counted(entry, period.start(), period.end(), now)))
                .toList();
        List<DayTotal> days = period.days()
                .map(day -> new DayTotal(
                        day,
                        sum(period, day, inOrder, entry -> true, now),
                        sum(period, day, inOrder, TimeEntry::billable, now)))
                .toList();
        return new TimeReport(period, counted, days);
    }

    /** Returns the time of all entries. */
    public IsoDuration total() {
        return days.stream().map(DayTotal::total).reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    /** Returns the time of billable entries. */
    public IsoDuration billable() {
        return days.stream().map(DayTotal::billable).reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    private static boolean touches(ReportPeriod period, TimeEntry entry, Instant now) {
        Instant start = entry.interval().start();
        boolean startsWithin = !start.isBefore(period.start()) && start.isBefore(period.end());
        return startsWithin
                || !counted(entry, period.start(), period.end(), now).isZero();
    }

    private static IsoDuration sum(
            ReportPeriod period, LocalDate day, List<TimeEntry> entries, Predicate<TimeEntry> which, Instant now) {
        Instant from = period.startOf(day);
        Instant to = period.startOf(day.plusDays(1));
        return entries.stream()
                .filter(which)
                .map(entry -> counted(entry, from, to, now))
                .reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    private static IsoDuration counted(TimeEntry entry, Instant from, Instant to, Instant now) {
        Instant until = entry.running() && now.isBefore(to) ? now : to;
        return entry.interval().within(from, until);
    }
}
