package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was worked in a period.
 *
 * @param entries those that have a part in the period, earliest start first
 * @param days every day of the period, first to last, those without any time too
 */
public record TimeReport(ReportPeriod period, List<CountedEntry> entries, List<DayTotal> days) {

    /** Keeps its own copies. */
    public TimeReport {
        entries = List.copyOf(entries);
        days = List.copyOf(days);
    }

    /**
     * Sums up entries. Overlapping entries count each for itself.
     *
     * @param entries in any order; those outside of the period do not matter
     * @param now until when a running timer counts
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

    /** All of the time. */
    public IsoDuration total() {
        return days.stream().map(DayTotal::total).reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    /** The billable part of the time. */
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
