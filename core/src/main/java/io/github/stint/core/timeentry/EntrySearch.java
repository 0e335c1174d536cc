package io.github.stint.core.timeentry;

import io.github.stint.core.error.Forbidden;
import io.github.stint.core.page.MergedStreams;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;

/** Reads the entries of one or several members that match a filter. Safe for use by several threads. */
public final class EntrySearch {

    /** An adapter may leave out a few entries of a page, which must not take another request. */
    private static final int SPARE = 10;

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
     * page for each user in memory, and those that are requested ahead. Close it if it is not read to its end. It throws {@link
     * Forbidden} if the service does not permit to read the entries of one of them.
     *
     * @param users the members; one that is given twice counts once
     */
    public Stream<TimeEntry> find(List<UserId> users, TimeEntryQuery query, EntryFilter filter) {
        return find(users, query, filter, Integer.MAX_VALUE);
    }

    /**
     * As {@link #find(List, TimeEntryQuery, EntryFilter)}, for a caller who needs the first entries only.
     *
     * @param needed how many entries will be read from the stream. It has all; only the size of the pages depends on the number, so that a
     *     few entries do not take the time of a thousand. With a filter the pages remain large, because they may have few matches.
     */
    public Stream<TimeEntry> find(List<UserId> users, TimeEntryQuery query, EntryFilter filter, int needed) {
        TimeEntryQuery narrowed = filter.narrow(query);
        int pageSize = filter.equals(EntryFilter.all()) ? pageSize(needed) : PageRequest.BULK_SIZE;
        List<Stream<TimeEntry>> ofEach = users.stream()
                .distinct()
                .map(user -> entries.all(workspace, user, narrowed, pageSize).filter(filter::matches))
                .toList();
        return MergedStreams.inOrder(TimeEntryQuery.LATEST_FIRST, ofEach);
    }

    private static int pageSize(int needed) {
        return needed < PageRequest.BULK_SIZE - SPARE ? needed + SPARE : PageRequest.BULK_SIZE;
    }
}
