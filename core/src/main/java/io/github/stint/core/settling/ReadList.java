package io.github.stint.core.settling;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** How far one list of time entries has been read, latest start first. Safe for use by several threads. */
final class ReadList {

    private final WorkspaceId workspace;
    private final UserId user;
    private final TimeEntryQuery query;
    private final boolean filtered;
    private final Optional<Instant> began;
    private Instant completeFrom = Instant.MAX;

    /**
     * A list of which nothing has been read yet.
     *
     * @param began the present; empty if it is not known
     */
    ReadList(WorkspaceId workspace, UserId user, TimeEntryQuery query, Optional<Instant> began) {
        this.workspace = workspace;
        this.user = user;
        this.query = query;
        this.began = began;
        TimeEntryQuery times = TimeEntryQuery.builder()
                .startingFrom(query.startingFrom())
                .startingBefore(query.startingBefore())
                .build();
        this.filtered = !query.equals(times);
    }

    /** Records that this entry was read, and so each that starts later. */
    synchronized void reached(TimeEntry entry) {
        completeFrom = entry.interval().start().plusSeconds(1);
    }

    /** Records that the whole list was read. */
    synchronized void reachedEnd() {
        completeFrom = query.startingFrom().orElse(Instant.MIN);
    }

    /** Returns whether its reading began at most {@link Settling#SETTLE_TIME} ago, and not later than now, as after a change of the clock. */
    boolean isRecent(Instant now) {
        return began.filter(time ->
                        !time.isAfter(now) && !time.plus(Settling.SETTLE_TIME).isBefore(now))
                .isPresent();
    }

    /** Returns whether all entries of the user that start in this second were read. */
    synchronized boolean contains(WorkspaceId of, UserId ofUser, Instant start) {
        return !filtered
                && workspace.equals(of)
                && user.equals(ofUser)
                && query.startingBefore().map(start::isBefore).orElse(true)
                && !start.isBefore(completeFrom);
    }
}
