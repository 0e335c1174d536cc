package io.github.stint.core.timeentry;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time entries of a workspace. A workspace that does not exist, or that the user may not see, is {@link NotFound} in every
 * method; so is a user who is not a member. All instants are whole seconds. Entries may overlap. A read after a write
 * returns what was written. Safe for use by several threads.
 *
 * <p>Entries that are listed for a user or read one by one come with the names of the project, its client, the task and the tags
 * ({@link TimeEntry#names}); other entries have the names that are known without a further request.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid. A
 * method that writes may also throw {@link OutcomeUnknown} if its request was sent and no response reports the outcome.
 * {@link io.github.stint.core.Stint Stint} states when each is thrown, and what is true then.
 *
 * <p>Over HTTP a page, an entity and a deletion take one request each; the other methods state theirs. A call for a user may take one
 * more, to find out whether it is the current one, and so may a rejected request, to find out why.
 */
public interface TimeEntries {

    /**
     * Returns one page of the entries of the user that match, latest start first.
     *
     * <p>Over HTTP a page takes one request if it is the first one or the next after one that was read; any other page of a list with a
     * filter is read from the start of the list. Use {@code all} to read a whole list.
     */
    Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page);

    /**
     * Returns all entries of the user that match, latest start first. The stream requests each page when it is needed, with {@value
     * PageRequest#BULK_SIZE} entries: the service sends each with its whole project, and larger pages could be too large or too slow. An adapter may
     * begin with smaller pages, and request pages ahead from the second one on; close a stream that is not read to its end, to abort those requests.
     */
    default Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return all(workspace, user, query, PageRequest.BULK_SIZE);
    }

    /**
     * As {@link #all(WorkspaceId, UserId, TimeEntryQuery)}, with pages of another size. Larger pages take
     * fewer requests; smaller ones less memory, and less time until the first item.
     *
     * @param pageSize 1 to {@value PageRequest#MAX_SIZE}
     * @throws InvalidValue if the size is out of range
     */
    default Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return Pages.stream(PageRequest.firstOf(pageSize), page -> list(workspace, user, query, page));
    }

    /**
     * As {@link #all(WorkspaceId, UserId, TimeEntryQuery)}, but an entry that cannot be read as a whole is an error, instead of being left
     * out or read in part. For decisions on what is not stored yet.
     *
     * @throws UnexpectedResponse if an entry cannot be read as a whole; thrown by the stream
     */
    default Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return all(workspace, user, query);
    }

    /** Returns one page of the running timers of all members of the workspace, latest start first. */
    Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page);

    /** Returns the running timer of the user, or empty if none is running. */
    default Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        TimeEntryQuery query = TimeEntryQuery.builder().running(true).build();
        return list(workspace, user, query, PageRequest.first()).items().stream()
                .findFirst();
    }

    /** Returns the entry of any user, or empty if the workspace has none with that id. */
    Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id);

    /**
     * Returns the entry of any user.
     *
     * @throws NotFound if the workspace has none with that id
     */
    default TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return find(workspace, id)
                .orElseThrow(() -> new NotFound("show time entry", EntityKind.TIME_ENTRY, id.value()));
    }

    /**
     * Starts a timer of the user. If another timer of the user is running, it is stopped where the new one starts. Calling it again
     * stops the timer of the first call and starts another.
     *
     * <p>Over HTTP this takes two requests, or three if a timer is running, and one more if the entry follows its project.
     *
     * @param entry without an end
     * @throws Refused if the running timer started after the new one; nothing is changed
     * @throws InvalidValue if the entry has an end, or the running timer would last longer than {@link TimeInterval#MAX_DURATION};
     *     nothing is changed
     * @throws NotFound if the workspace does not have the project or a tag, or the project does not have the task; a running timer
     *     keeps running, or runs again
     * @throws TimerNotStarted if the running timer was stopped, and the new one could not be started
     */
    TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry);

    /**
     * Creates an entry of the current user. Without an end it starts a timer, exactly as {@link #start} does; with an end it leaves a
     * running timer alone. Calling it again creates another entry. Over HTTP this takes one request, and one more if the entry has a
     * project that decides whether it is billable.
     *
     * @throws NotFound if the workspace does not have the project or a tag, or the project does not have the task; nothing is
     *     created
     */
    TimeEntry create(WorkspaceId workspace, NewTimeEntry entry);

    /** Creates an entry of another user, or of the current one, exactly as {@link #create} does. */
    TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry);

    /**
     * Changes the fields that are set in the change, and keeps all others. Repeating the call is safe. An entry that loses its end runs
     * again: it stops the running timer of its user, and is refused, as in {@link #start}. A timer that another client stops during
     * the call remains stopped: the result has the end.
     *
     * <p>Over HTTP this takes two requests, and three for a running timer, which is stopped and runs again; see
     * {@link #update(WorkspaceId, TimeEntry, TimeEntryChange)}.
     *
     * @throws NotFound if the workspace does not have the entry, the project or a tag, or the project does not have the task;
     *     nothing is changed
     * @throws InvalidValue if it would end before it starts, last longer than {@link TimeInterval#MAX_DURATION}, or have a task but no
     *     project
     * @throws TimerNotStarted if a running timer was stopped for the change, and could not be made to run again
     */
    TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change);

    /**
     * As {@link #update(WorkspaceId, TimeEntryId, TimeEntryChange)}, for an entry that was just read. That saves a request if it is
     * running, so that over HTTP it takes two, or one if the change is an end and nothing else. What changed since it was read is kept, as in the other method: a timer that was stopped since remains stopped.
     */
    default TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        return update(workspace, read.id(), change);
    }

    /**
     * Stops the running timer of the user at that instant, and keeps its other fields. Over HTTP this takes one request, and up
     * to two more if it is rejected or has no valid result.
     *
     * @throws NoTimerRunning if none is running, as in a repeated call
     * @throws Refused if the timer started after that instant; it keeps running
     * @throws InvalidValue if it would last longer than {@link TimeInterval#MAX_DURATION}; it keeps running
     */
    TimeEntry stop(WorkspaceId workspace, UserId user, Instant end);

    /**
     * Deletes the entry permanently, running or not.
     *
     * @throws NotFound if the workspace has none with that id, as in a repeated call
     */
    void delete(WorkspaceId workspace, TimeEntryId id);
}
