package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.util.Optional;

/** The time entries of a workspace, wherever they are stored. Not safe for use by several threads: a store guards it. */
public interface WorkspaceEntries {

    /** Whether an entry has this id. */
    boolean contains(TimeEntryId id);

    /** Returns the entry, or empty if none has this id. */
    Optional<TimeEntry> find(TimeEntryId id);

    /** Returns the running timer of the user, or empty if none is running. */
    Optional<TimeEntry> runningOf(UserId user);

    /** Adds the entry, or replaces the entry with the same id. */
    void put(TimeEntry entry);

    /** Removes an entry, which must be stored. */
    void remove(TimeEntry entry);

    /** Removes the reference from all entries that have it. */
    void removeReference(EntryReference reference);

    /** Returns a page of the running timers of all users, latest first. */
    Page<TimeEntry> inProgress(PageRequest request);

    /** Returns a page of the entries of the user that match, latest first. */
    Page<TimeEntry> page(UserId user, TimeEntryQuery query, PageRequest request);
}
