package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Lets finished time entries of one workspace run again. A write whose response is lost is settled; see {@link Settling}. Safe for use by several threads. */
public final class EntryResumption {

    private static final String OPERATION = "resume time entry";

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final Overlaps overlaps;

    /** Resumes entries of that workspace, with that policy for the entries between then and now. */
    public EntryResumption(Stint stint, WorkspaceId workspace, OverlapPolicy policy) {
        this.entries = new Settling().around(stint).timeEntries();
        this.workspace = workspace;
        this.overlaps = new Overlaps(entries, workspace, policy);
    }

    /**
     * Clears the end of the entry, so that it runs as if it had never been stopped. A running timer of its user that started before it
     * is stopped where the entry starts. Takes a request to read the running timer, those of {@link TimeEntries#update}, and one to find
     * overlaps unless they are known.
     *
     * @throws InvalidValue if it is running already, or the timer that it would stop would last too long; nothing is changed
     * @throws Refused if a timer is running that started after the entry, or it would overlap others and that is refused; nothing is
     *     changed
     * @throws NotFound if the workspace does not have the entry any more, or what it refers to; nothing is changed
     */
    public ResumedEntry resume(FoundEntry found) {
        TimeEntry entry = found.entry();
        if (entry.running()) {
            throw new InvalidValue(OPERATION, "reference", "the entry is running", "name an entry that has ended");
        }
        Optional<TimeEntry> stopped = entries.running(workspace, entry.userId())
                .map(running -> TimeEntry.builder()
                        .from(running)
                        .interval(TimeEntryRules.requireReplaceable(
                                running, entry.interval().start()))
                        .build());
        TimeEntryChange reopening = TimeEntryChange.builder().clearEnd().build();
        List<TimeEntry> overlapping = overlaps.ofChanged(OPERATION, found, reopening.applyTo(entry));
        TimeEntry resumed = entries.update(workspace, entry.id(), reopening).withNamesOf(entry);
        return new ResumedEntry(resumed, stopped, overlapping);
    }
}
