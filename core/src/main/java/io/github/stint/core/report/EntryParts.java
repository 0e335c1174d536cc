package io.github.stint.core.report;

import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Splits the entries of one report at the borders of days, in the zone of its period. It remembers the day of the last part, so that entries
 * in the order of their start need hardly any calculation in the zone. Memory does not grow with the entries. Not thread-safe.
 *
 * <p>An instant belongs to the day that began last: if the clocks are set back over midnight, the hour that is repeated belongs to the new
 * day.
 */
public final class EntryParts {

    private final ReportPeriod period;
    private final Instant periodStart;
    private final Instant periodEnd;
    private final Instant now;
    private LocalDate day;
    private Instant dayStart;
    private Instant dayEnd;

    /**
     * Splits entries for a report on this period.
     *
     * @param now the end of the counted time of a running timer
     */
    public EntryParts(ReportPeriod period, Instant now) {
        this.period = period;
        this.now = WholeSeconds.of(now);
        this.periodStart = period.start();
        this.periodEnd = period.end();
        this.day = period.first();
        this.dayStart = periodStart;
        this.dayEnd = period.startOf(day.plusDays(1));
    }

    /**
     * Returns the parts of the entry on the days of the period, first to last. An entry without duration has one part if it starts within
     * the period; an entry outside the period has none.
     */
    public Stream<EntryPart> of(TimeEntry entry) {
        Stream.Builder<EntryPart> parts = Stream.builder();
        split(entry, parts);
        return parts.build();
    }

    /** Passes the parts to the action, as {@link #of} returns them; for {@link Stream#mapMulti}, which is faster for many entries. */
    public void split(TimeEntry entry, Consumer<? super EntryPart> action) {
        Instant end = end(entry);
        Instant from = from(entry);
        Instant to = end.isBefore(periodEnd) ? end : periodEnd;
        if (to.isAfter(from)) {
            split(entry, from, to, to.equals(end), action);
        } else if (startsWithin(entry)) {
            moveTo(from);
            action.accept(new EntryPart(entry, day, from, from, entry.running()));
        }
    }

    /** Returns whether the entry has a part in the period. */
    public boolean touches(TimeEntry entry) {
        Instant from = from(entry);
        return (end(entry).isAfter(from) && periodEnd.isAfter(from)) || startsWithin(entry);
    }

    private Instant from(TimeEntry entry) {
        Instant start = entry.interval().start();
        return start.isBefore(periodStart) ? periodStart : start;
    }

    private Instant end(TimeEntry entry) {
        return entry.interval().end().orElse(now);
    }

    private boolean startsWithin(TimeEntry entry) {
        Instant start = entry.interval().start();
        return !start.isBefore(periodStart) && start.isBefore(periodEnd);
    }

    private void split(
            TimeEntry entry, Instant from, Instant to, boolean complete, Consumer<? super EntryPart> action) {
        moveTo(from);
        Instant start = from;
        while (to.isAfter(dayEnd)) {
            action.accept(new EntryPart(entry, day, start, dayEnd, false));
            start = dayEnd;
            moveToNextDay();
        }
        action.accept(new EntryPart(entry, day, start, to, complete && entry.running()));
    }

    private void moveTo(Instant instant) {
        if (instant.isBefore(dayStart)) {
            moveToDayBefore();
            if (instant.isBefore(dayStart)) {
                day = LocalDate.ofInstant(instant, period.zone());
                dayStart = period.startOf(day);
                dayEnd = period.startOf(day.plusDays(1));
            }
        } else if (!instant.isBefore(dayEnd)) {
            day = LocalDate.ofInstant(instant, period.zone());
            dayStart = period.startOf(day);
            dayEnd = period.startOf(day.plusDays(1));
        }
        // If the clocks are set back over midnight, the date of an instant can be that of a day that has ended.
        while (!instant.isBefore(dayEnd)) {
            moveToNextDay();
        }
    }

    private void moveToNextDay() {
        day = day.plusDays(1);
        dayStart = dayEnd;
        dayEnd = period.startOf(day.plusDays(1));
    }

    private void moveToDayBefore() {
        day = day.minusDays(1);
        dayEnd = dayStart;
        dayStart = period.startOf(day);
    }
}
