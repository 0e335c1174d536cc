package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Time entries, of which only errors of the domain leave. */
public record GuardedTimeEntries(TimeEntries timeEntries, ResponseGuard guard) implements TimeEntries {

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return guard.call(() -> timeEntries.list(workspace, user, query, page));
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return guard.stream(() -> timeEntries.all(workspace, user, query));
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return guard.stream(() -> timeEntries.all(workspace, user, query, pageSize));
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return guard.stream(() -> timeEntries.allStrict(workspace, user, query));
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return guard.call(() -> timeEntries.inProgress(workspace, page));
    }

    @Override
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        return guard.call(() -> timeEntries.running(workspace, user));
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return guard.call(() -> timeEntries.find(workspace, id));
    }

    @Override
    public TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return guard.call(() -> timeEntries.get(workspace, id));
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return guard.call(() -> timeEntries.start(workspace, user, entry));
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return guard.call(() -> timeEntries.create(workspace, entry));
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return guard.call(() -> timeEntries.createFor(workspace, user, entry));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return guard.call(() -> timeEntries.update(workspace, id, change));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        return guard.call(() -> timeEntries.update(workspace, read, change));
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        return guard.call(() -> timeEntries.stop(workspace, user, end));
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        guard.run(() -> timeEntries.delete(workspace, id));
    }
}
