package io.github.stint.core.cache;

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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Remembers no time entries, but adds the names that are known to those that the service sends without names. */
final class CachedTimeEntries implements TimeEntries {

    private final TimeEntries entries;
    private final Cache cache;
    private final RememberedNames names;

    CachedTimeEntries(TimeEntries entries, Cache cache) {
        this.entries = entries;
        this.cache = cache;
        this.names = new RememberedNames(cache);
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return cache.call(() -> entries.list(workspace, user, query, page));
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return cache.stream(() -> entries.all(workspace, user, query));
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return cache.stream(() -> entries.all(workspace, user, query, pageSize));
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return cache.stream(() -> entries.allStrict(workspace, user, query));
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return cache.call(() -> entries.inProgress(workspace, page)).map(names::addTo);
    }

    @Override
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        return cache.call(() -> entries.running(workspace, user));
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return cache.call(() -> entries.find(workspace, id));
    }

    @Override
    public TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return cache.get(EntityKind.TIME_ENTRY, () -> entries.get(workspace, id));
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        TimerStarted timer = cache.call(() -> entries.start(workspace, user, entry));
        return new TimerStarted(names.addTo(timer.started()), timer.stopped().map(names::addTo));
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return named(() -> entries.create(workspace, entry));
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return named(() -> entries.createFor(workspace, user, entry));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return named(() -> entries.update(workspace, id, change));
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        return named(() -> entries.update(workspace, read, change));
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        return named(() -> entries.stop(workspace, user, end));
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        cache.call(() -> {
            entries.delete(workspace, id);
            return true;
        });
    }

    private TimeEntry named(Supplier<TimeEntry> call) {
        return names.addTo(cache.call(call));
    }
}
