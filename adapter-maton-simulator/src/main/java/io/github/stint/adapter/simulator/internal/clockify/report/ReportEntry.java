package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.core.timeentry.TimeEntry;

/**
 * A finished entry of a report.
 *
 * @param seconds the duration as the report counts it
 */
record ReportEntry(TimeEntry entry, long seconds) {}
