package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;

/**
 * A time entry in a report.
 *
 * @param entry the complete entry
 * @param counted the part of its duration within the period
 */
public record CountedEntry(TimeEntry entry, IsoDuration counted) {}
