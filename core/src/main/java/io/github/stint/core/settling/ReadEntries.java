package io.github.stint.core.settling;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entries of one list that was read, latest start first, as far as it was read. Safe for use by several threads. */
final class ReadEntries {

    private static final int MAX_ENTRIES = 20_000;

    private final WorkspaceId workspace;
    private final UserId user;
    /** Every entry that starts before this instant was read, back to the instant of {@link #completeFrom}. */
    private final Instant before;

    private final boolean filtered;
    private final Map<TimeEntryId, Optional<Instant>> ends = new HashMap<>();
    private Instant completeFrom = Instant.MAX;

    /**
     * A list of which nothing has been read yet.
     *
     * @param before the entries start before this instant
     * @param filtered whether the list lacks entries of this time
     */
    ReadEntries(WorkspaceId workspace, UserId user, Instant before, boolean filtered) {
        this.workspace = workspace;
        this.user = user;
        this.before = before;
        this.filtered = filtered;
    }

    boolean isOf(WorkspaceId ofWorkspace, UserId ofUser) {
        return workspace.equals(ofWorkspace) && user.equals(ofUser);
    }

    /** Adds the next entry, so that every entry with a later start has been read. */
    synchronized void add(TimeEntry entry) {
        if (ends.size() < MAX_ENTRIES) {
            ends.put(entry.id(), entry.interval().end());
            completeFrom = entry.interval().start().plusSeconds(1);
        }
    }

    /** Records that the list ended: every entry from this instant has been read. */
    synchronized void end(Instant from) {
        if (ends.size() < MAX_ENTRIES) {
            completeFrom = from;
        }
    }

    synchronized boolean has(TimeEntryId id) {
        return ends.containsKey(id);
    }

    synchronized boolean hasEnd(TimeEntryId id, Instant end) {
        return ends.getOrDefault(id, Optional.empty()).filter(end::equals).isPresent();
    }

    /** Whether all entries that start in this second were read. */
    synchronized boolean isComplete(Instant start) {
        return !filtered && start.isBefore(before) && !start.isBefore(completeFrom);
    }
}
