package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;

/**
 * A time entry in a report.
 *
 * @param entry the entry, whole
 * @param counted how much of it lies within the period
 */
public record CountedEntry(TimeEntry entry, IsoDuration counted) {}
