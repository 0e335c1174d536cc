package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The time entries of a workspace. */
public final class InMemoryTimeEntries implements TimeEntries {

    private final Access access;
    private final UserId currentUser;

    public InMemoryTimeEntries(Access access, UserId currentUser) {
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        String operation = "list time entries";
        return access.read(operation, workspace, data -> {
            data.requireMember(operation, user);
            return data.entries().page(user, query, page).map(data::withNames);
        });
    }

    /** Pages as large as usual, because each page shows one moment: a change between two of them may move an entry. */
    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return Pages.stream(PageRequest.firstInBulk(), page -> list(workspace, user, query, page));
    }

    /** The first pages are small, because they are in memory also where older entries are in a database. */
    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return Pages.growing(pageSize, page -> list(workspace, user, query, page));
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return access.read(
                "list running timers",
                workspace,
                data -> data.entries().inProgress(page).map(data::withNames));
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return access.read(
                "show time entry", workspace, data -> data.entries().find(id).map(data::withNames));
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        String operation = "start timer";
        TimeEntryRules.requireRunning(entry.interval());
        return access.create(operation, workspace, (data, id) -> {
            data.requireMember(operation, user);
            return store(operation, data, newEntry(operation, data, new TimeEntryId(id), workspace, user, entry));
        });
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return createFor(workspace, currentUser, entry);
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        String operation = "create time entry";
        return access.create(operation, workspace, (data, id) -> {
            data.requireMember(operation, user);
            return store(operation, data, newEntry(operation, data, new TimeEntryId(id), workspace, user, entry))
                    .started();
        });
    }

    private static TimeEntry newEntry(
            String operation,
            WorkspaceData data,
            TimeEntryId id,
            WorkspaceId workspace,
            UserId user,
            NewTimeEntry entry) {
        Optional<Project> project = entry.projectId().map(of -> data.project(operation, of));
        return TimeEntry.builder()
                .id(id)
                .workspaceId(workspace)
                .userId(user)
                .interval(entry.interval())
                .description(entry.description())
                .projectId(entry.projectId())
                .taskId(entry.taskId())
                .tagIds(entry.tagIds())
                .billable(TimeEntryRules.billable(entry.billable(), project))
                .type(entry.type())
                .customFields(entry.customFields())
                .build();
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        String operation = "update time entry";
        return access.write(
                operation,
                workspace,
                data -> store(operation, data, change.applyTo(entry(operation, data, id)))
                        .started());
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        String operation = "stop timer";
        return access.write(operation, workspace, data -> {
            data.requireMember(operation, user);
            TimeEntry running = data.entries().runningOf(user).orElseThrow(() -> new NoTimerRunning(operation));
            TimeEntry stopped = withInterval(running, TimeEntryRules.requireStoppable(operation, running, end));
            data.entries().put(stopped);
            return data.withNames(stopped);
        });
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        String operation = "delete time entry";
        access.write(operation, workspace, data -> {
            TimeEntry entry = entry(operation, data, id);
            data.entries().remove(entry);
            return entry;
        });
    }

    private static TimeEntry entry(String operation, WorkspaceData data, TimeEntryId id) {
        return data.entries().find(id).orElseThrow(() -> new NotFound(operation, EntityKind.TIME_ENTRY, id.value()));
    }

    /** Stores the entry, and stops the running timer if the entry runs. */
    private static TimerStarted store(String operation, WorkspaceData data, TimeEntry entry) {
        requireReferences(operation, data, entry);
        Optional<TimeEntry> stopped = Optional.of(entry)
                .filter(TimeEntry::running)
                .flatMap(timer -> data.entries().runningOf(timer.userId()))
                .filter(other -> !other.id().equals(entry.id()))
                .map(other -> withInterval(
                        other,
                        TimeEntryRules.requireReplaceable(
                                other, entry.interval().start())));
        stopped.ifPresent(data.entries()::put);
        data.entries().put(entry);
        return new TimerStarted(data.withNames(entry), stopped.map(data::withNames));
    }

    private static void requireReferences(String operation, WorkspaceData data, TimeEntry entry) {
        Optional<ProjectId> project = entry.projectId();
        project.ifPresent(id -> data.project(operation, id));
        project.ifPresent(of -> entry.taskId().ifPresent(id -> data.task(operation, of, id)));
        entry.tagIds().forEach(id -> data.tag(operation, id));
    }

    private static TimeEntry withInterval(TimeEntry entry, TimeInterval interval) {
        return TimeEntry.builder().from(entry).interval(interval).build();
    }
}
