package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The time entries of a period, with totals.
 *
 * @param entries the entries that overlap the period, earliest start first
 * @param days the totals of all days of the period, first to last, including days without time
 */
public record TimeReport(ReportPeriod period, List<CountedEntry> entries, List<DayTotal> days) {

    private static final Comparator<TimeEntry> EARLIEST_FIRST = TimeEntryQuery.LATEST_FIRST.reversed();

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
        EntryParts parts = new EntryParts(period, now);
        List<TimeEntry> inOrder =
                entries.stream().filter(parts::touches).sorted(EARLIEST_FIRST).toList();
        DayTotals days = new DayTotals(period);
        List<CountedEntry> counted = new ArrayList<>(inOrder.size());
        for (TimeEntry entry : inOrder) {
            TimeOfEntry time = new TimeOfEntry(days);
            parts.split(entry, time);
            counted.add(new CountedEntry(entry, time.total));
        }
        return new TimeReport(period, counted, days.totals());
    }

    /** Adds up the parts of an entry, and adds them to the days. */
    private static final class TimeOfEntry implements Consumer<EntryPart> {

        private final DayTotals days;
        private IsoDuration total = IsoDuration.ZERO;

        TimeOfEntry(DayTotals days) {
            this.days = days;
        }

        @Override
        public void accept(EntryPart part) {
            IsoDuration time = part.duration();
            total = total.plus(time);
            days.add(part.day(), time, part.entry().billable());
        }
    }

    /** Returns the time of all entries. */
    public IsoDuration total() {
        return days.stream().map(DayTotal::total).reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    /** Returns the time of billable entries. */
    public IsoDuration billable() {
        return days.stream().map(DayTotal::billable).reduce(IsoDuration.ZERO, IsoDuration::plus);
    }
}
