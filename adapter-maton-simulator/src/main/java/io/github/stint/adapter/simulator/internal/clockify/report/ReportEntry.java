package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.core.timeentry.TimeEntry;

/**
 * A finished entry of a report.
 *
 * @param seconds the duration as the report counts it
 */
record ReportEntry(TimeEntry entry, long seconds, Rates rates) {

    private static final double SECONDS_OF_HOUR = 3600;

    /** Returns what an hour earns, in the smallest unit of the currency; nothing for time that is not billable. */
    int earnedRate() {
        return entry.billable() ? rates.hourly().orElse(0) : 0;
    }

    /** Returns what an hour costs, in the smallest unit of the currency. */
    int costRate() {
        return rates.cost().orElse(0);
    }

    double earned() {
        return seconds * earnedRate() / SECONDS_OF_HOUR;
    }

    double cost() {
        return seconds * costRate() / SECONDS_OF_HOUR;
    }
}
