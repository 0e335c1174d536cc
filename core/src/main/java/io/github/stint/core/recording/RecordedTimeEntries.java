package io.github.stint.core.recording;

import io.github.stint.core.history.Snapshot;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.TimeInterval;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Time entries, with a record of what is written. */
record RecordedTimeEntries(TimeEntries entries, ChangeRecorder recorder) implements TimeEntries {

    private TimeEntry saw(TimeEntry entry) {
        recorder.saw(entry.id(), () -> Snapshot.of(entry));
        return entry;
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return entries.list(workspace, user, query, page).map(this::saw);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return entries.all(workspace, user, query).map(this::saw);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return entries.all(workspace, user, query, pageSize).map(this::saw);
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return entries.allStrict(workspace, user, query).map(this::saw);
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return entries.inProgress(workspace, page).map(this::saw);
    }

    @Override
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        Optional<TimeEntry> running = entries.running(workspace, user).map(this::saw);
        recorder.sawRunning(user, running);
        return running;
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return entries.find(workspace, id).map(this::saw);
    }

    @Override
    public TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return saw(entries.get(workspace, id));
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        TimerStarted timer = recorder.write(workspace, () -> entries.start(workspace, user, entry));
        timer.stopped().ifPresent(stopped -> stopped(workspace, stopped));
        created(workspace, timer.started());
        return timer;
    }

    /** Before it was stopped, it was the same without an end. */
    private void stopped(WorkspaceId workspace, TimeEntry stopped) {
        saw(running(stopped));
        recorder.changed(workspace, stopped.id(), () -> Snapshot.of(stopped));
    }

    private static TimeEntry running(TimeEntry stopped) {
        return TimeEntry.builder()
                .from(stopped)
                .interval(TimeInterval.startingAt(stopped.interval().start()))
                .build();
    }

    private TimeEntry created(WorkspaceId workspace, TimeEntry entry) {
        recorder.created(workspace, entry.id(), () -> Snapshot.of(entry));
        return entry;
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return created(workspace, recorder.write(workspace, () -> entries.create(workspace, entry)));
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return entry.interval().running()
                ? start(workspace, user, entry).started()
                : created(workspace, recorder.write(workspace, () -> entries.createFor(workspace, user, entry)));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return updated(workspace, () -> entries.update(workspace, id, change));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        saw(read);
        return updated(workspace, () -> entries.update(workspace, read, change));
    }

    private TimeEntry updated(WorkspaceId workspace, Supplier<TimeEntry> request) {
        TimeEntry updated = recorder.write(workspace, request);
        if (updated.running()) {
            // One that runs again ends the timer that ran before, which the caller has read if it is known.
            recorder.seenRunning(updated.userId())
                    .filter(other -> !other.id().equals(updated.id()))
                    .ifPresent(other -> stopped(
                            workspace, endingAt(other, updated.interval().start())));
            recorder.sawRunning(updated.userId(), Optional.of(updated));
        }
        recorder.changed(workspace, updated.id(), () -> Snapshot.of(updated));
        return updated;
    }

    private static TimeEntry endingAt(TimeEntry timer, Instant end) {
        return TimeEntry.builder()
                .from(timer)
                .interval(TimeInterval.asStored(timer.interval().start(), end))
                .build();
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        TimeEntry stopped = recorder.write(workspace, () -> entries.stop(workspace, user, end));
        stopped(workspace, stopped);
        return stopped;
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        recorder.write(workspace, () -> {
            entries.delete(workspace, id);
            return true;
        });
        recorder.deleted(workspace, id);
    }
}
