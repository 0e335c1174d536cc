package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;

/**
 * What to write to the archive.
 *
 * @param revision the revision of the recent data that contains the changes
 */
public record ArchiveChanges(long revision, List<OfWorkspace> workspaces) {

    /**
     * The changes of a workspace, to be applied in this order.
     *
     * @param references what archived entries lose
     * @param removed entries that are deleted, if they are archived
     * @param stored entries that are added, or replace those with the same id; none of them is running
     */
    public record OfWorkspace(
            WorkspaceId workspace,
            List<EntryReference> references,
            List<TimeEntryId> removed,
            List<TimeEntry> stored) {}
}
