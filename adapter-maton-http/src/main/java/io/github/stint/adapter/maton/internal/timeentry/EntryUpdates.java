package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The requests that change a time entry, which the service stores as a whole. */
final class EntryUpdates {

    private final RequestExecutor requests;
    private final Supplier<TimeEntriesApi> api;
    private final BiFunction<WorkspaceId, UserId, ItemReader<TimeEntryDto, TimeEntry>> readers;
    private final Function<WorkspaceId, ItemReader<TimeEntryDto, TimeEntry>> readersOfAnyUser;
    private final TimerRequests timers;
    private final Supplier<Optional<String>> lastDate;

    /**
     * Changes entries.
     *
     * @param readers returns the reader for the entries of a user
     * @param readersOfAnyUser returns the reader for an entry of an unknown user
     */
    EntryUpdates(
            Gateway gateway,
            Supplier<TimeEntriesApi> api,
            BiFunction<WorkspaceId, UserId, ItemReader<TimeEntryDto, TimeEntry>> readers,
            Function<WorkspaceId, ItemReader<TimeEntryDto, TimeEntry>> readersOfAnyUser,
            TimerRequests timers) {
        this.requests = gateway.requests();
        this.api = api;
        this.readers = readers;
        this.readersOfAnyUser = readersOfAnyUser;
        this.timers = timers;
        this.lastDate = gateway::lastDate;
    }

    /** Reads the entry, and writes what changes. */
    TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        StoredEntry stored = read(workspace, id);
        return keepsRunning(stored.entry(), change)
                ? updateTimer(workspace, stored.entry(), change)
                : write(workspace, stored, change);
    }

    /** As {@link #update(WorkspaceId, TimeEntryId, TimeEntryChange)}; a timer that was just read is not read again. */
    TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        if (keepsRunning(read, change)) {
            return updateTimer(workspace, read, change);
        }
        return stopsOnly(read, change) ? stop(workspace, read, change) : update(workspace, read.id(), change);
    }

    private static boolean stopsOnly(TimeEntry entry, TimeEntryChange change) {
        return entry.running()
                && change.end() instanceof FieldChange.Set<Instant>
                && change.equals(TimeEntryChange.builder().end(change.end()).build());
    }

    /** Takes one request instead of two. */
    private TimeEntry stop(WorkspaceId workspace, TimeEntry timer, TimeEntryChange change) {
        Instant end = change.applyTo(timer).interval().end().orElseThrow();
        HeldTimer held = new HeldTimer(workspace, timer);
        return timers.edit(workspace, timer.userId(), held::stop)
                .stop(timer, end)
                .map(stopped -> stopped.withNamesOf(timer))
                .orElseGet(() -> update(workspace, timer.id(), change));
    }

    /** Returns whether a write could make an entry run again that was stopped since. An end in the change is intended. */
    private static boolean keepsRunning(TimeEntry entry, TimeEntryChange change) {
        return entry.running() && change.end().leaves();
    }

    private TimeEntry updateTimer(WorkspaceId workspace, TimeEntry timer, TimeEntryChange change) {
        // A change that is invalid must not stop the timer.
        change.applyTo(timer);
        HeldTimer held = new HeldTimer(workspace, timer);
        return timers.edit(workspace, timer.userId(), held::stop)
                .change(timer, latestKnownTime(timer), () -> held.write(change))
                .orElseGet(() -> write(workspace, read(workspace, timer.id()), change));
    }

    /** A timer between its stop and the write that makes it run again. */
    private final class HeldTimer {

        private final WorkspaceId workspace;
        private final TimeEntry read;
        private Optional<StoredEntry> stopped = Optional.empty();

        HeldTimer(WorkspaceId workspace, TimeEntry read) {
            this.workspace = workspace;
            this.read = read;
        }

        TimeEntry stop(Instant end) {
            StoredEntry held = timers.stopAt(
                    workspace,
                    read.userId(),
                    end,
                    sent -> StoredEntry.toBeWritten(sent, readers.apply(workspace, read.userId())));
            stopped = Optional.of(held);
            return held.entry();
        }

        TimeEntry write(TimeEntryChange change) {
            StoredEntry held = stopped.orElseThrow();
            TimeEntryChange runAgain = TimeEntryChange.builder().clearEnd().build();
            TimeEntry running = runAgain.applyTo(held.entry()).withNamesOf(read);
            return send(workspace, running, change.applyTo(running), change, held.sent());
        }
    }

    /** The time of the service at its last response, so that little is lost if the timer cannot be made to run again. */
    private Instant latestKnownTime(TimeEntry timer) {
        Instant start = timer.interval().start();
        Instant longest = start.plus(TimeInterval.MAX_DURATION.toDuration());
        return lastDate.get()
                .flatMap(EntryUpdates::parse)
                .filter(start::isBefore)
                .map(date -> date.isAfter(longest) ? longest : date)
                .orElse(start);
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private StoredEntry read(WorkspaceId workspace, TimeEntryId id) {
        return requests.read(
                operation(workspace, id),
                () -> api.get().get(workspace, id),
                sent -> StoredEntry.toBeWritten(sent, readersOfAnyUser.apply(workspace)));
    }

    private TimeEntry write(WorkspaceId workspace, StoredEntry stored, TimeEntryChange change) {
        TimeEntry before = stored.entry();
        TimeEntry after = change.applyTo(before);
        Supplier<TimeEntry> write = () -> send(workspace, before, after, change, stored.sent());
        boolean runsAgain = after.running() && !before.running();
        return runsAgain
                ? timers.replace(
                                workspace,
                                after.userId(),
                                after.interval().start(),
                                now -> now.id().equals(after.id()),
                                write)
                        .started()
                : write.get();
    }

    private TimeEntry send(
            WorkspaceId workspace, TimeEntry before, TimeEntry after, TimeEntryChange change, TimeEntryDto sent) {
        Operation writing = operation(workspace, after.id())
                .withReference(EntityKind.PROJECT, after.projectId())
                .withReference(EntityKind.TASK, after.taskId())
                .withReferences(EntityKind.TAG, after.tagIds());
        TimeEntry updated = requests.write(
                writing,
                () -> api.get().update(workspace, after.id(), TimeEntryWriteDto.of(after, change, sent)),
                readers.apply(workspace, after.userId())::read);
        return updated.withNamesOf(before);
    }

    private static Operation operation(WorkspaceId workspace, TimeEntryId id) {
        return Operation.of("update time entry").in(workspace).on(EntityKind.TIME_ENTRY, id);
    }
}
