package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/**
 * Which entries of a user to read.
 *
 * @param filter reading may return more entries than match, because the database does not apply every filter, but never fewer
 * @param after only entries that come after this one in the order of lists; empty for all
 */
public record ArchiveQuery(WorkspaceId workspace, UserId user, TimeEntryQuery filter, Optional<TimeEntry> after) {}
