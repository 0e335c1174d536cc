package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.Refused;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.timeentry.TimerStart;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.function.Supplier;

/** The requests that stop and replace a running timer. */
final class TimerRequests {

    private static final String STOP = "stop timer";

    private final RequestExecutor requests;
    private final TimeEntriesApi api;
    private final TimeEntryMapper mapper;
    private final TimeEntries entries;

    /**
     * Replaces and stops timers.
     *
     * @param entries finds the running timer
     */
    TimerRequests(RequestExecutor requests, TimeEntriesApi api, TimeEntryMapper mapper, TimeEntries entries) {
        this.requests = requests;
        this.api = api;
        this.mapper = mapper;
        this.entries = entries;
    }

    /** Starts a timer in place of the user's running timer; see {@link TimerStart}. */
    TimerStarted replace(WorkspaceId workspace, UserId user, Instant start, Supplier<TimeEntry> begin) {
        TimerStart steps = new TimerStart(end -> stopAt(workspace, user, end), stopped -> resume(workspace, stopped));
        return steps.replace(entries.running(workspace, user), start, begin);
    }

    /**
     * Stops the running timer of the user at that instant. It is not looked up before, because the service reports if there is none.
     * Only a rejected request needs the timer, to find out why.
     */
    TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        try {
            return stopAt(workspace, user, end);
        } catch (InvalidValue | Refused rejected) {
            entries.running(workspace, user).ifPresent(timer -> TimeEntryRules.requireStoppable(STOP, timer, end));
            throw rejected;
        }
    }

    private TimeEntry stopAt(WorkspaceId workspace, UserId user, Instant end) {
        Operation operation =
                Operation.of(STOP).in(workspace).on(EntityKind.USER, user).onNotFound(NoTimerRunning::new);
        return requests.write(
                operation, () -> api.stop(workspace, user, new StopDto(WholeSeconds.of(end))), mapper::toTimeEntry);
    }

    /** Reads the entry before it is written as a whole, so that a change that was made meanwhile is not lost. */
    private boolean resume(WorkspaceId workspace, TimeEntry stopped) {
        Operation operation = Operation.of("update time entry").in(workspace).on(EntityKind.TIME_ENTRY, stopped.id());
        StoredEntry now = requests.read(
                operation, () -> api.get(workspace, stopped.id()), sent -> StoredEntry.toBeWritten(sent, mapper));
        if (!now.entry().interval().equals(stopped.interval())) {
            return false;
        }
        TimeEntryChange runAgain =
                TimeEntryChange.builder().end(FieldChange.clear()).build();
        TimeEntry after = runAgain.applyTo(now.entry());
        requests.write(
                operation,
                () -> api.update(workspace, stopped.id(), TimeEntryWriteDto.of(after, runAgain, now.sent())),
                mapper::toTimeEntry);
        return true;
    }
}
