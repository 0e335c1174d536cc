package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits time entries of one workspace, of any user, into consecutive parts: all or nothing. Safe for use by several threads.
 *
 * <p>The parts are created first, and the entry is shortened last, so that no time is ever missing. If a write fails, the parts that were
 * created are deleted again. A write whose response is lost is settled; see {@link Settling}.
 *
 * <p>If it still is not known whether a part was created, the other parts are deleted, and {@link PartlyChanged} names the entries that are
 * equal to it. They are not deleted, because a person may have entered them. If it is not known whether the entry was shortened, it is read
 * first: at once and, if it was not, again after {@link Settling#SETTLE_TIME}. An interrupt of the thread, also while it waits, does not
 * prevent that, except the second read; the error states what is not known then, and the thread remains interrupted.
 */
public final class EntrySplit {

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final Sleeper sleeper;

    /**
     * Splits time entries of that workspace.
     *
     * @param sleeper waits before what is stored is read again, after a write with an unknown outcome
     */
    public EntrySplit(Stint stint, WorkspaceId workspace, Sleeper sleeper) {
        this.entries = new Settling(sleeper).around(stint).timeEntries();
        this.workspace = workspace;
        this.sleeper = sleeper;
    }

    /**
     * Splits the entry at these times, and returns its parts, earliest first. Each part has the description, project, task, tags, type
     * and custom fields of the entry, and is billable as it is. A finished entry keeps its id as the first part. A running entry keeps
     * its id and runs on as the last part. Takes one request for each time, and those of
     * {@link TimeEntries#update(WorkspaceId, TimeEntry, TimeEntryChange)} for the entry itself.
     *
     * @param times in any order, each strictly inside the entry
     * @param now the end of a running entry
     * @throws InvalidValue if there is no time, a time is given twice, one is not inside the entry, or only the service creates
     *     entries of its type; nothing is changed
     * @throws NotFound if the workspace does not have the entry any more, or what it refers to; nothing is changed
     * @throws PartlyChanged if a write failed, and a part that was created could not be deleted, or it is not known what is stored;
     *     {@link PartlyChanged#leftIds} has only parts that were certainly created
     */
    public List<TimeEntry> split(TimeEntry entry, List<Instant> times, Instant now) {
        SplitPlan plan = SplitPlan.of(entry, times, now);
        List<TimeEntry> parts = new ArrayList<>();
        for (NewTimeEntry part : plan.created()) {
            try {
                parts.add(entries.createFor(workspace, entry.userId(), part).withNames(entry.names()));
            } catch (StintException reason) {
                throw undo(plan).afterCreation(part, parts, reason);
            }
        }
        TimeEntry changed;
        try {
            changed = entries.update(workspace, entry, plan.change());
        } catch (StintException reason) {
            changed = undo(plan).afterUpdate(parts, reason);
        }
        parts.add(changed.withNamesOf(entry));
        parts.sort(Comparator.comparing(part -> part.interval().start()));
        return List.copyOf(parts);
    }

    private SplitUndo undo(SplitPlan plan) {
        return new SplitUndo(entries, workspace, plan, sleeper);
    }
}
