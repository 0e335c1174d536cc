package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The part of a time entry that lies on one day of a report.
 *
 * @param entry the complete entry
 * @param day the day in the zone of the report
 * @param start the start of the entry, or of the day if the entry started before
 * @param end the end of the entry, the end of the day if the entry continues, or the present if it is running; not before the start
 * @param running whether the entry is running at the end of this part
 */
public record EntryPart(TimeEntry entry, LocalDate day, Instant start, Instant end, boolean running) {

    /** Returns the duration of the part. */
    public IsoDuration duration() {
        return IsoDuration.of(Duration.between(start, end));
    }

    /**
     * Returns the parts of the entry on the days of the period, first to last. An entry without duration has one part if it starts within
     * the period; an entry outside the period has none.
     *
     * @param now the end of the counted time of a running timer
     */
    public static Stream<EntryPart> of(TimeEntry entry, ReportPeriod period, Instant now) {
        Instant start = entry.interval().start();
        Instant end = WholeSeconds.of(entry.interval().end().orElse(now));
        Instant from = start.isBefore(period.start()) ? period.start() : start;
        Instant to = end.isBefore(period.end()) ? end : period.end();
        if (to.isAfter(from)) {
            LocalDate first = LocalDate.ofInstant(from, period.zone());
            LocalDate last = LocalDate.ofInstant(to.minusSeconds(1), period.zone());
            return first.datesUntil(last.plusDays(1)).map(day -> onDay(entry, period, day, from, to, to.equals(end)));
        }
        boolean startsWithin = from.equals(start) && from.isBefore(period.end());
        LocalDate day = LocalDate.ofInstant(from, period.zone());
        return startsWithin ? Stream.of(new EntryPart(entry, day, from, from, entry.running())) : Stream.empty();
    }

    private static EntryPart onDay(
            TimeEntry entry, ReportPeriod period, LocalDate day, Instant from, Instant to, boolean complete) {
        Instant dayStart = period.startOf(day);
        Instant dayEnd = period.startOf(day.plusDays(1));
        boolean isLast = !to.isAfter(dayEnd);
        return new EntryPart(
                entry,
                day,
                dayStart.isAfter(from) ? dayStart : from,
                isLast ? to : dayEnd,
                entry.running() && complete && isLast);
    }
}
