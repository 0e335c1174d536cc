package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.timeentry.TimerStart;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The requests that stop and replace a running timer. */
final class TimerRequests {

    private static final String STOP = "stop timer";

    private final RequestExecutor requests;
    private final TimeEntriesApi api;
    private final TimeEntryMapper mapper;

    TimerRequests(RequestExecutor requests, TimeEntriesApi api, TimeEntryMapper mapper) {
        this.requests = requests;
        this.api = api;
        this.mapper = mapper;
    }

    /** Lets something run from that start, in place of the user's running timer; see {@link TimerStart}. */
    TimerStarted replacing(WorkspaceId workspace, UserId user, Instant from, Supplier<TimeEntry> begin) {
        Optional<StoredEntry> running = running(workspace, user);
        TimerStart steps = new TimerStart(
                end -> stopAt(workspace, user, end), timer -> running.ifPresent(stored -> resume(workspace, stored)));
        return steps.replacing(running.map(StoredEntry::entry), from, begin);
    }

    /** Stops the running timer of the user at that instant. */
    TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        TimeEntry running =
                running(workspace, user).map(StoredEntry::entry).orElseThrow(() -> new NoTimerRunning(STOP));
        // Checked here, because it is not documented what the service does with an end before the start.
        TimeEntryRules.stopped(STOP, running, end);
        TimeEntry stopped = stopAt(workspace, user, end);
        return stopped.withNames(running.names().afterChange(running, stopped));
    }

    private TimeEntry stopAt(WorkspaceId workspace, UserId user, Instant end) {
        Operation operation =
                Operation.of(STOP).in(workspace).on(EntityKind.USER, user).onNotFound(NoTimerRunning::new);
        return requests.write(
                operation, () -> api.stop(workspace, user, new StopDto(WholeSeconds.of(end))), mapper::toTimeEntry);
    }

    private void resume(WorkspaceId workspace, StoredEntry timer) {
        TimeEntryChange nothing = TimeEntryChange.builder().build();
        TimeEntryId id = timer.entry().id();
        requests.write(
                Operation.of("update time entry").in(workspace).on(EntityKind.TIME_ENTRY, id),
                () -> api.update(workspace, id, TimeEntryWriteDto.of(timer.entry(), nothing, timer.sent())),
                mapper::toTimeEntry);
    }

    private Optional<StoredEntry> running(WorkspaceId workspace, UserId user) {
        TimeEntryQuery query = TimeEntryQuery.builder().running(true).build();
        Map<String, Object> parameters =
                TimeEntryParameters.of(query, PageRequest.first()).toMap();
        return requests.read(
                Operation.of("list time entries").in(workspace).on(EntityKind.USER, user),
                () -> api.list(workspace, user, parameters),
                listing -> listing.items().stream()
                        .map(sent -> new StoredEntry(mapper.toTimeEntry(sent), sent))
                        .filter(stored -> stored.entry().running())
                        .findFirst());
    }
}
