package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Iterator;
import java.util.Optional;

/** One consistent state of the archive. */
public interface ArchiveView {

    /** Returns the revision of the recent data that was archived last, or {@link Archive#NO_REVISION}. */
    long revision();

    /** Returns the archived entry, or empty if the workspace has none with this id. */
    Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id);

    /** Returns the archived entries that match, latest first. They are read as the iterator needs them. */
    Iterator<TimeEntry> list(ArchiveQuery query);
}
