package io.github.stint.core.report;

import io.github.stint.core.Stint;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates reports on the time entries of a period. Safe for use by several threads. */
public final class TimeReports {

    private final TimeEntries entries;

    /** Creates an object that reads the entries from this adapter. */
    public TimeReports(Stint stint) {
        this.entries = stint.timeEntries();
    }

    /**
     * Returns the report on the user's time in the period. Entries that overlap only a part of the period count with that part.
     *
     * @param now the end of the counted time of a running timer
     */
    public TimeReport report(WorkspaceId workspace, UserId user, ReportPeriod period, Instant now) {
        return status(workspace, user, period, now).report();
    }

    /**
     * Returns the running timer of the user and the report on the user's time in the period. Over HTTP it takes a request for each
     * page of entries, and one more if none of them is the running timer.
     *
     * @param now the end of the counted time of a running timer
     */
    public TimerStatus status(WorkspaceId workspace, UserId user, ReportPeriod period, Instant now) {
        TimeEntryQuery near = TimeEntryQuery.mayOverlap(period.start(), Optional.of(period.end()));
        List<TimeEntry> found =
                new ArrayList<>(entries.all(workspace, user, near).toList());
        Optional<TimeEntry> among = found.stream().filter(TimeEntry::running).findFirst();
        // A running timer may have started long before the period, or after it.
        Optional<TimeEntry> running = among.or(() -> entries.running(workspace, user));
        if (among.isEmpty()) {
            running.filter(timer -> !near.matches(timer)).ifPresent(found::add);
        }
        return new TimerStatus(running, TimeReport.of(period, found, now));
    }
}
