package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
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
     * Returns the parts of the entry, as {@link EntryParts#of} does. For many entries use one {@link EntryParts}, which is faster.
     *
     * @param now the end of the counted time of a running timer
     */
    public static Stream<EntryPart> of(TimeEntry entry, ReportPeriod period, Instant now) {
        return new EntryParts(period, now).of(entry);
    }
}
