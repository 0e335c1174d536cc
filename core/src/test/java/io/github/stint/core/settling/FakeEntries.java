package io.github.stint.core.settling;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.CreationCheck.Result;
import io.github.stint.core.Samples;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The time entries of one user in memory. The next calls fail as planned. */
final class FakeEntries implements TimeEntries {

    /** What happens to a call. */
    enum Fault {
        NONE,
        /** It has no effect, and its response is lost. */
        LOST_BEFORE,
        /** It takes effect, and its response is lost. */
        LOST_AFTER,
        /** It has no effect, which its response states. */
        UNAVAILABLE
    }

    private final List<TimeEntry> stored = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Queue<Fault> writes = new ArrayDeque<>();
    private final Queue<Optional<StintException>> reads = new ArrayDeque<>();
    private final boolean ordered;
    private int ids = 1000;

    /**
     * No entries.
     *
     * @param ordered whether ids show which entry was created later
     */
    FakeEntries(boolean ordered) {
        this.ordered = ordered;
    }

    /** Plans what happens to the next writes. */
    synchronized FakeEntries writes(Fault... faults) {
        writes.addAll(List.of(faults));
        return this;
    }

    /** Lets the next read fail. */
    synchronized FakeEntries failRead(StintException error) {
        reads.add(Optional.of(error));
        return this;
    }

    /** Lets the read fail that follows that many others. */
    synchronized void readAfter(int others, StintException error) {
        IntStream.range(0, others).forEach(each -> reads.add(Optional.empty()));
        reads.add(Optional.of(error));
    }

    synchronized List<TimeEntry> stored() {
        return List.copyOf(stored);
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Stores an entry, as another program does. */
    synchronized TimeEntry put(NewTimeEntry entry) {
        return add(Samples.USER, entry);
    }

    /** Removes an entry, as another program does. */
    synchronized void remove(TimeEntryId id) {
        stored.removeIf(entry -> entry.id().equals(id));
    }

    synchronized CreationCheck creationCheck() {
        int before = ids;
        return id ->
                !ordered ? Result.UNKNOWN : Integer.parseInt(id.substring(1)) > before ? Result.SINCE : Result.BEFORE;
    }

    private TimeEntry add(UserId user, NewTimeEntry entry) {
        ids++;
        TimeEntry created = Samples.timeEntry()
                .id(new TimeEntryId("e" + ids))
                .userId(user)
                .interval(entry.interval())
                .description(entry.description())
                .projectId(entry.projectId())
                .taskId(entry.taskId())
                .tagIds(entry.tagIds())
                .billable(entry.billable().orElse(false))
                .build();
        stored.add(created);
        return created;
    }

    private <T> T write(String operation, Supplier<T> effect) {
        calls.add(operation);
        Fault fault = Optional.ofNullable(writes.poll()).orElse(Fault.NONE);
        switch (fault) {
            case LOST_BEFORE -> throw lost(operation);
            case UNAVAILABLE -> throw new Unavailable(operation, "not sent", "try again");
            case LOST_AFTER -> {
                T unused = effect.get();
                throw lost(operation);
            }
            default -> {
                return effect.get();
            }
        }
    }

    private static OutcomeUnknown lost(String operation) {
        return new OutcomeUnknown(operation, "no response", "look for it");
    }

    private void read(String operation) {
        calls.add(operation);
        Optional<StintException> failure = Optional.ofNullable(reads.poll()).flatMap(each -> each);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public synchronized Page<TimeEntry> list(
            WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        read("list");
        List<TimeEntry> matching = stored.stream()
                .filter(entry -> entry.userId().equals(user))
                .filter(query::matches)
                .sorted(TimeEntryQuery.LATEST_FIRST)
                .toList();
        return Page.of(matching, page);
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return list(
                workspace, Samples.USER, TimeEntryQuery.builder().running(true).build(), page);
    }

    @Override
    public synchronized Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        read("find");
        return byId(id);
    }

    private Optional<TimeEntry> byId(TimeEntryId id) {
        return stored.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private TimeEntry get(String operation, TimeEntryId id) {
        return byId(id).orElseThrow(() -> new NotFound(operation, EntityKind.TIME_ENTRY, id.value()));
    }

    private TimeEntry replace(TimeEntry changed) {
        stored.replaceAll(entry -> entry.id().equals(changed.id()) ? changed : entry);
        return changed;
    }

    @Override
    public synchronized TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return write("start", () -> {
            Optional<TimeEntry> stopped = stopped(entry.interval().start());
            return new TimerStarted(add(user, entry), stopped);
        });
    }

    private Optional<TimeEntry> stopped(Instant end) {
        return stored.stream()
                .filter(TimeEntry::running)
                .findFirst()
                .map(timer -> replace(TimeEntry.builder()
                        .from(timer)
                        .interval(TimeInterval.of(timer.interval().start(), end))
                        .build()));
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return createFor(workspace, Samples.USER, entry);
    }

    @Override
    public synchronized TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return write("create", () -> add(user, entry));
    }

    @Override
    public synchronized TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return write("update", () -> replace(change.applyTo(get("update time entry", id))));
    }

    @Override
    public synchronized TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        return write("stop", () -> stopped(end).orElseThrow(() -> new NoTimerRunning("stop timer")));
    }

    @Override
    public synchronized void delete(WorkspaceId workspace, TimeEntryId id) {
        boolean unused = write("delete", () -> stored.remove(get("delete time entry", id)));
    }
}
