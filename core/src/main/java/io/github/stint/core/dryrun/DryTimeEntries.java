package io.github.stint.core.dryrun;

import io.github.stint.core.Stint;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
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

/** Simulates writes of time entries. */
record DryTimeEntries(Stint stint, Overlay overlay) implements TimeEntries {

    private TimeEntries entries() {
        return stint.timeEntries();
    }

    private TimeEntry now(TimeEntry stored) {
        return overlay.now(stored.id(), TimeEntry.class, stored);
    }

    private TimeEntry put(TimeEntry entry) {
        return overlay.put(entry.id(), entry);
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return entries().list(workspace, user, query, page).map(this::now);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return entries().all(workspace, user, query).map(this::now);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return entries().all(workspace, user, query, pageSize).map(this::now);
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return entries().allStrict(workspace, user, query).map(this::now);
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return entries().inProgress(workspace, page).map(this::now);
    }

    @Override
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        return overlay.all(TimeEntry.class)
                .filter(entry -> entry.running() && entry.userId().equals(user))
                .findFirst()
                .or(() -> entries().running(workspace, user).filter(timer -> !overlay.has(timer.id())));
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return overlay.find(id, TimeEntry.class, () -> entries().find(workspace, id));
    }

    @Override
    public TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return get("show time entry", workspace, id);
    }

    private TimeEntry get(String operation, WorkspaceId workspace, TimeEntryId id) {
        return overlay.get(
                id,
                TimeEntry.class,
                () -> entries().get(workspace, id),
                () -> new NotFound(operation, EntityKind.TIME_ENTRY, id.value()));
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        TimeEntryRules.requireRunning(entry.interval());
        Optional<TimeEntry> stopped = replaced(workspace, user, entry.interval().start());
        return new TimerStarted(put(newEntry(workspace, user, entry)), stopped);
    }

    /** Stops the running timer where another one starts. */
    private Optional<TimeEntry> replaced(WorkspaceId workspace, UserId user, Instant start) {
        return running(workspace, user)
                .map(timer -> put(withInterval(timer, TimeEntryRules.requireReplaceable(timer, start))));
    }

    private static TimeEntry withInterval(TimeEntry entry, TimeInterval interval) {
        return TimeEntry.builder().from(entry).interval(interval).build();
    }

    private TimeEntry newEntry(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        Optional<Project> project = entry.projectId()
                .filter(id -> entry.billable().isEmpty())
                .map(id -> stint.projects().get(workspace, id));
        return TimeEntry.builder()
                .id(new TimeEntryId(overlay.newId()))
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
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return createFor(workspace, stint.users().current().id(), entry);
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return entry.interval().running()
                ? start(workspace, user, entry).started()
                : put(newEntry(workspace, user, entry));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        TimeEntry before = get("update time entry", workspace, id);
        TimeEntry after = change.applyTo(before);
        if (after.running() && !before.running()) {
            replaced(workspace, after.userId(), after.interval().start());
        }
        return put(after);
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        TimeEntry timer = running(workspace, user).orElseThrow(() -> new NoTimerRunning("stop timer"));
        return put(withInterval(timer, TimeEntryRules.requireStoppable("stop timer", timer, end)));
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        get("delete time entry", workspace, id);
        overlay.remove(id);
    }
}
