package io.github.stint.core.settling;

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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Time entries that remember what was read. */
record WatchedEntries(TimeEntries entries, EntryRegistry registry) implements TimeEntries {

    private TimeEntry saw(TimeEntry entry) {
        registry.read(entry);
        return entry;
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return entries.list(workspace, user, query, page).map(this::saw);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return watched(workspace, user, query, entries.all(workspace, user, query));
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return watched(workspace, user, query, entries.all(workspace, user, query, pageSize));
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return watched(workspace, user, query, entries.allStrict(workspace, user, query));
    }

    private Stream<TimeEntry> watched(
            WorkspaceId workspace, UserId user, TimeEntryQuery query, Stream<TimeEntry> listed) {
        ReadList list = registry.begin(workspace, user, query);
        Stream<TimeEntry> read = listed.peek(entry -> {
            registry.read(entry);
            list.reached(entry);
        });
        Stream<TimeEntry> end = Stream.of(list).flatMap(whole -> {
            whole.reachedEnd();
            return Stream.empty();
        });
        return Stream.concat(read, end);
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return entries.inProgress(workspace, page).map(this::saw);
    }

    @Override
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        Optional<TimeEntry> running = entries.running(workspace, user).map(this::saw);
        registry.timer(workspace, user, running);
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
        return changingTimer(
                workspace, user, () -> entries.start(workspace, user, entry), timer -> Optional.of(timer.started()));
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return entries.create(workspace, entry);
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return entry.interval().running()
                ? changingTimer(workspace, user, () -> entries.createFor(workspace, user, entry), Optional::of)
                : entries.createFor(workspace, user, entry);
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return saw(entries.update(workspace, id, change));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        return saw(entries.update(workspace, read, change));
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        return changingTimer(workspace, user, () -> entries.stop(workspace, user, end), stopped -> Optional.empty());
    }

    /** From the request on, and after a failure, it is not known which timer runs. */
    private <T> T changingTimer(
            WorkspaceId workspace, UserId user, Supplier<T> request, Function<T, Optional<TimeEntry>> running) {
        registry.timer(workspace, user, Optional.empty());
        T result = request.get();
        registry.timer(workspace, user, running.apply(result));
        return result;
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        entries.delete(workspace, id);
    }
}
