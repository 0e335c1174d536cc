package io.github.stint.core.fake;

import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
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

/** Starts, stops and replaces timers in one step. Entries that are read have the names of what they refer to. */
final class FakeTimeEntries implements TimeEntries {

    private final FakeStint stint;

    FakeTimeEntries(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return stint.requests().request("timeEntries.list", () -> {
            stint.storedWorkspaces.require("list time entries", workspace);
            stint.members.require("list time entries", user);
            return stint.storedEntries
                    .page(
                            entry -> entry.userId().equals(user) && query.matches(entry),
                            TimeEntryQuery.LATEST_FIRST,
                            page)
                    .map(this::named);
        });
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return all(workspace, user, query).peek(entry -> {
            if (stint.hasUnreadableEntry) {
                throw new UnexpectedResponse("list time entries", "an entry cannot be read", "look at it");
            }
        });
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return stint.requests()
                .request(
                        "timeEntries.list",
                        () -> stint.storedEntries.page(TimeEntry::running, TimeEntryQuery.LATEST_FIRST, page));
    }

    @Override
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        return stint.requests()
                .request("timeEntries.running", () -> timerOf(user).map(this::named));
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return stint.requests()
                .request("timeEntries.find", () -> stint.storedEntries.find(id).map(this::named));
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        TimeEntryRules.requireRunning(entry.interval());
        return stint.requests().request("timeEntries.start", () -> {
            TimeEntry timer = created("start timer", workspace, user, entry);
            Optional<TimeEntry> stopped = timerOf(user).map(old -> replaced(old, timer));
            stint.storedEntries.put(timer);
            return new TimerStarted(timer, stopped);
        });
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return createFor(workspace, stint.members.all().get(0).id(), entry);
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        if (entry.interval().running()) {
            return start(workspace, user, entry).started();
        }
        return stint.requests()
                .request(
                        "timeEntries.create",
                        () -> stint.storedEntries.put(created("create time entry", workspace, user, entry)));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return stint.requests().request("timeEntries.update", () -> {
            TimeEntry before = stint.storedEntries.require("update time entry", id);
            TimeEntry after = change.applyTo(before);
            requireReferences("update time entry", after);
            if (after.running()) {
                timerOf(after.userId())
                        .filter(other -> !other.id().equals(id))
                        .ifPresent(other -> replaced(other, after));
            }
            return stint.storedEntries.put(after);
        });
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        return stint.requests().request("timeEntries.stop", () -> {
            TimeEntry timer = timerOf(user).orElseThrow(() -> new NoTimerRunning("stop timer"));
            return stint.storedEntries.put(
                    withInterval(timer, TimeEntryRules.requireStoppable("stop timer", timer, end)));
        });
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        stint.requests().write("timeEntries.delete", () -> stint.storedEntries.remove("delete time entry", id));
    }

    private Optional<TimeEntry> timerOf(UserId user) {
        return stint.storedEntries.all().stream()
                .filter(entry -> entry.running() && entry.userId().equals(user))
                .findFirst();
    }

    private TimeEntry replaced(TimeEntry old, TimeEntry by) {
        return stint.storedEntries.put(withInterval(
                old, TimeEntryRules.requireReplaceable(old, by.interval().start())));
    }

    private TimeEntry created(String operation, WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        stint.storedWorkspaces.require(operation, workspace);
        stint.members.require(operation, user);
        TimeEntry created = TimeEntry.builder()
                .id(new TimeEntryId(stint.storedEntries.nextId("entry")))
                .workspaceId(workspace)
                .userId(user)
                .interval(entry.interval())
                .description(entry.description())
                .projectId(entry.projectId())
                .taskId(entry.taskId())
                .tagIds(entry.tagIds())
                .billable(TimeEntryRules.billable(
                        entry.billable(), entry.projectId().flatMap(stint.storedProjects::find)))
                .type(entry.type())
                .customFields(entry.customFields())
                .build();
        requireReferences(operation, created);
        return created;
    }

    private void requireReferences(String operation, TimeEntry entry) {
        entry.projectId().ifPresent(id -> stint.storedProjects.require(operation, id));
        entry.taskId().ifPresent(id -> stint.storedTasks.require(operation, id));
        entry.tagIds().forEach(id -> stint.storedTags.require(operation, id));
    }

    private TimeEntry named(TimeEntry entry) {
        Optional<Project> project = entry.projectId().flatMap(stint.storedProjects::find);
        EntryNames.Builder names = EntryNames.builder()
                .from(project.map(EntryNames::of).orElse(EntryNames.unknown()))
                .task(entry.taskId().flatMap(stint.storedTasks::find).map(Task::name));
        entry.tagIds().forEach(id -> stint.storedTags.find(id).ifPresent(tag -> names.putTags(id, tag.name())));
        return entry.withNames(names.build());
    }

    private static TimeEntry withInterval(TimeEntry entry, TimeInterval interval) {
        return TimeEntry.builder().from(entry).interval(interval).build();
    }
}
