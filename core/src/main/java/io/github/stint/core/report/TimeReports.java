package io.github.stint.core.report;

import io.github.stint.core.Stint;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the entries of a period and sums them up. Safe for use by several threads. */
public final class TimeReports {

    private final TimeEntries entries;

    /** Reports on what this adapter holds. */
    public TimeReports(Stint stint) {
        this.entries = stint.timeEntries();
    }

    /**
     * What the user worked in the period, the parts of entries that began before it or go on after it included.
     *
     * @param now until when a running timer counts
     */
    public TimeReport report(WorkspaceId workspace, UserId user, ReportPeriod period, Instant now) {
        // A finished entry reaches at most so far; the list can be asked for starts only.
        Instant earliest = period.start().minus(TimeInterval.LONGEST.toDuration());
        TimeEntryQuery near = TimeEntryQuery.builder()
                .startingFrom(earliest)
                .startingBefore(period.end())
                .build();
        List<TimeEntry> found =
                new ArrayList<>(entries.all(workspace, user, near).toList());
        // A timer that nobody stopped may have started long before.
        entries.running(workspace, user)
                .filter(timer -> timer.interval().start().isBefore(earliest))
                .ifPresent(found::add);
        return TimeReport.of(period, found, now);
    }
}
