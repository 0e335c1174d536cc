package io.github.stint.core.attempt;

import io.github.stint.core.error.EntityKind;
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

/** Time entries whose writes pass a step. */
record AttemptedTimeEntries(TimeEntries entries, Attempts attempts) implements TimeEntries {

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return entries.list(workspace, user, query, page);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return entries.all(workspace, user, query);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return entries.all(workspace, user, query, pageSize);
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return entries.allStrict(workspace, user, query);
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return entries.inProgress(workspace, page);
    }

    @Override
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        return entries.running(workspace, user);
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return entries.find(workspace, id);
    }

    @Override
    public TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return entries.get(workspace, id);
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return attempts.perform(
                creation("start timer", target(workspace).by(user), entry),
                TimerStarted.class,
                () -> entries.start(workspace, user, entry));
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return attempts.perform(
                creation("create time entry", target(workspace), entry),
                TimeEntry.class,
                () -> entries.create(workspace, entry));
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return attempts.perform(
                creation("create time entry", target(workspace).by(user), entry),
                TimeEntry.class,
                () -> entries.createFor(workspace, user, entry));
    }

    private Creation creation(String operation, Target target, NewTimeEntry entry) {
        return new Creation(operation, target, entry, attempts.now());
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return attempts.perform(
                change(target(workspace).withId(id.value()), change),
                TimeEntry.class,
                () -> entries.update(workspace, id, change));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        return attempts.perform(
                change(target(workspace).by(read.userId()).withId(read.id().value()), change),
                TimeEntry.class,
                () -> entries.update(workspace, read, change));
    }

    private Update change(Target target, TimeEntryChange change) {
        return new Update("update time entry", target, change, attempts.now());
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        return attempts.perform(
                new TimerStop("stop timer", target(workspace).by(user), end, attempts.now()),
                TimeEntry.class,
                () -> entries.stop(workspace, user, end));
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        attempts.perform(
                new Deletion("delete time entry", target(workspace).withId(id.value()), attempts.now()),
                () -> entries.delete(workspace, id));
    }

    private static Target target(WorkspaceId workspace) {
        return Target.of(EntityKind.TIME_ENTRY).in(workspace);
    }
}
