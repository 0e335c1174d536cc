package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.time.SupportedTimes;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.timeentry.TimerEdit;
import io.github.stint.core.timeentry.TimerStart;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The requests that stop, replace and change a running timer. */
final class TimerRequests {

    private static final String STOP = "stop timer";

    private final RequestExecutor requests;
    private final Supplier<TimeEntriesApi> api;
    private final BiFunction<WorkspaceId, UserId, ItemReader<TimeEntryDto, TimeEntry>> readers;
    private final BiFunction<WorkspaceId, UserId, Optional<TimeEntry>> runningTimer;
    private final Sleeper sleeper;

    /**
     * Replaces and stops timers.
     *
     * @param readers returns the reader for the entries of a user
     * @param runningTimer finds the running timer, and fails if it cannot be read
     * @param sleeper waits before the running timer is read again after a write without a response
     */
    TimerRequests(
            RequestExecutor requests,
            Supplier<TimeEntriesApi> api,
            BiFunction<WorkspaceId, UserId, ItemReader<TimeEntryDto, TimeEntry>> readers,
            BiFunction<WorkspaceId, UserId, Optional<TimeEntry>> runningTimer,
            Sleeper sleeper) {
        this.requests = requests;
        this.api = api;
        this.readers = readers;
        this.runningTimer = runningTimer;
        this.sleeper = sleeper;
    }

    /** Changes the user's running timer; see {@link TimerEdit}. */
    TimerEdit edit(WorkspaceId workspace, UserId user, Function<Instant, TimeEntry> stop) {
        return new TimerEdit(
                () -> runningTimer.apply(workspace, user), stop, stopped -> resume(workspace, stopped), sleeper);
    }

    /** Starts a timer in place of the user's running timer; see {@link TimerStart}. */
    TimerStarted replace(
            WorkspaceId workspace,
            UserId user,
            Instant start,
            Predicate<TimeEntry> isMeant,
            Supplier<TimeEntry> begin) {
        TimerStart steps = new TimerStart(
                () -> runningTimer.apply(workspace, user),
                end -> requireValid(workspace, stopAt(workspace, user, end), end),
                stopped -> resume(workspace, stopped),
                sleeper);
        return steps.replace(start, isMeant, begin);
    }

    /**
     * Stops the running timer of the user at that instant. It is not looked up before, because the service reports if no timer runs.
     * Only a rejected request needs the timer, to find out why.
     */
    TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        if (!SupportedTimes.contain(end)) {
            TimeEntry timer = runningTimer.apply(workspace, user).orElseThrow(() -> new NoTimerRunning(STOP));
            TimeEntryRules.requireStoppable(STOP, timer, end);
        }
        TimeEntry stopped;
        try {
            stopped = stopAt(workspace, user, end);
        } catch (InvalidValue | Refused rejected) {
            runningTimer.apply(workspace, user).ifPresent(timer -> TimeEntryRules.requireStoppable(STOP, timer, end));
            throw rejected;
        }
        return requireValid(workspace, stopped, end);
    }

    /** It is not documented what the service does with an end before the start. If it stores one, the timer is made to run again. */
    private TimeEntry requireValid(WorkspaceId workspace, TimeEntry stopped, Instant end) {
        if (stopped.interval().problem().isEmpty()) {
            return stopped;
        }
        if (!resume(workspace, stopped)) {
            throw new OutcomeUnknown(
                    STOP,
                    "the time entry " + stopped.id() + " was stored with an invalid end, and has been changed since",
                    "check its times");
        }
        TimeInterval before = TimeInterval.startingAt(stopped.interval().start());
        TimeEntryRules.requireStoppable(
                STOP, TimeEntry.builder().from(stopped).interval(before).build(), end);
        return stopped;
    }

    private TimeEntry stopAt(WorkspaceId workspace, UserId user, Instant end) {
        return stopAt(workspace, user, end, readers.apply(workspace, user)::read);
    }

    /** Stops the running timer, and maps the response. */
    <T> T stopAt(WorkspaceId workspace, UserId user, Instant end, Function<Received<TimeEntryDto>, T> mapper) {
        Operation operation =
                Operation.of(STOP).in(workspace).on(EntityKind.USER, user).onNotFound(NoTimerRunning::new);
        return requests.write(
                operation, () -> api.get().stop(workspace, user, new StopDto(WholeSeconds.of(end))), mapper);
    }

    /** Reads the entry before it is written as a whole, so that a change that was made meanwhile is not lost. */
    private boolean resume(WorkspaceId workspace, TimeEntry stopped) {
        Operation operation = Operation.of("update time entry").in(workspace).on(EntityKind.TIME_ENTRY, stopped.id());
        StoredEntry now = requests.read(
                operation,
                () -> api.get().get(workspace, stopped.id()),
                sent -> StoredEntry.toBeWritten(sent, readers.apply(workspace, stopped.userId())));
        if (!now.entry().interval().equals(stopped.interval())) {
            return false;
        }
        TimeEntryChange runAgain = TimeEntryChange.builder().clearEnd().build();
        TimeEntry after = runAgain.applyTo(now.entry());
        requests.write(
                operation,
                () -> api.get().update(workspace, stopped.id(), TimeEntryWriteDto.of(after, runAgain, now.sent())),
                readers.apply(workspace, stopped.userId())::read);
        return true;
    }
}
