package io.github.stint.core.timeentry;

import io.github.stint.core.error.Forbidden;
import io.github.stint.core.page.MergedStreams;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;

/** Reads the entries of one or several members that match a filter. Safe for use by several threads. */
public final class EntrySearch {

    private final TimeEntries entries;
    private final WorkspaceId workspace;

    /** Creates a search among the entries of that workspace. */
    public EntrySearch(TimeEntries entries, WorkspaceId workspace) {
        this.entries = entries;
        this.workspace = workspace;
    }

    /**
     * Returns all entries of the users that match the query and the filter, latest start first. The stream requests each page when it is
     * needed: over HTTP one request for each page of each user, and the first page of every user before the first entry. It holds one
     * page for each user in memory, and those that are requested ahead. Close it if it is not read to its end. It throws {@link Forbidden} if the service does not permit to read the entries of one of them.
     *
     * @param users the members; one that is given twice counts once
     */
    public Stream<TimeEntry> find(List<UserId> users, TimeEntryQuery query, EntryFilter filter) {
        TimeEntryQuery narrowed = filter.narrow(query);
        List<Stream<TimeEntry>> ofEach = users.stream()
                .distinct()
                .map(user -> entries.all(workspace, user, narrowed).filter(filter::matches))
                .toList();
        return MergedStreams.inOrder(TimeEntryQuery.LATEST_FIRST, ofEach);
    }
}
