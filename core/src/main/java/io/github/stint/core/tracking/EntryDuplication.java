package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;

/** Duplicates finished time entries of one workspace, of any user. A write whose response is lost is settled; see {@link Settling}. Safe for use by several threads. */
public final class EntryDuplication {

    private static final String OPERATION = "duplicate time entry";

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final Overlaps overlaps;

    /** Duplicates entries of that workspace, with that policy for overlaps. */
    public EntryDuplication(Stint stint, WorkspaceId workspace, OverlapPolicy policy) {
        this.entries = new Settling().around(stint).timeEntries();
        this.workspace = workspace;
        this.overlaps = new Overlaps(entries, workspace, policy);
    }

    /**
     * Creates an entry of the same user with everything that the entry has, but this interval. Repeating the call creates another one.
     * Takes a request to find overlaps, and one to create the entry.
     *
     * @throws InvalidValue if the interval has no end, or only the service creates entries of this type; nothing is created
     * @throws Refused if it would overlap others and that is refused; nothing is created
     * @throws NotFound if what the entry refers to does not exist any more; nothing is created
     */
    public LoggedTime duplicate(TimeEntry entry, TimeInterval interval) {
        if (interval.running()) {
            throw new InvalidValue(OPERATION, "interval", "a duplicate needs an end", "name the end");
        }
        NewTimeEntry copy = NewTimeEntry.like(entry, interval);
        List<TimeEntry> overlapping = overlaps.ofNew(OPERATION, entry.userId(), interval);
        TimeEntry created = entries.createFor(workspace, entry.userId(), copy);
        return new LoggedTime(created.withNames(entry.names()), overlapping);
    }
}
