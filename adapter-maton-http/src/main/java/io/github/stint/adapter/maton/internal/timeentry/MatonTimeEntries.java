package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.error.ErrorTranslator;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.Paging;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Time entries, over the gateway. */
public final class MatonTimeEntries implements TimeEntries {

    private final ErrorTranslator calls;
    private final TimeEntriesApi api;
    private final TimeEntryMapper mapper = new TimeEntryMapperImpl();
    private final RunningTimers runningTimers;
    private final ReplacedTimers replacedTimers;
    private final Users users;

    /**
     * Time entries over that gateway.
     *
     * @param users tells for whom a timer is started when nobody is named
     */
    public MatonTimeEntries(Gateway gateway, Users users) {
        this.calls = gateway.calls();
        this.api = gateway.service(TimeEntriesApi.class);
        this.runningTimers = new RunningTimers(calls, api, mapper);
        this.replacedTimers = new ReplacedTimers(this);
        this.users = users;
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return TimeEntryParameters.areExact(query)
                ? Paging.filtered(
                        page,
                        TimeEntryParameters.of(query, page).restrict(),
                        query::matches,
                        pages(workspace, user, query))
                : Paging.cut(page, all(workspace, user, query));
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return Paging.all(query::matches, pages(workspace, user, query));
    }

    private Function<PageRequest, Page<TimeEntry>> pages(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        Operation call = Operation.to("list time entries").in(workspace).on(EntityKind.USER, user);
        return page -> calls.read(
                call,
                () -> api.list(
                        workspace, user, TimeEntryParameters.of(query, page).toMap()),
                listing -> Paging.page(listing, page, mapper::toTimeEntry));
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return runningTimers.page(workspace, page);
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return calls.find(
                on("show time entry", workspace, id),
                Set.of(EntityKind.TIME_ENTRY),
                () -> api.get(workspace, id),
                mapper::toTimeEntry);
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        Operation call = creation(workspace, entry);
        Supplier<TimeEntry> creation =
                () -> calls.write(call, () -> api.create(workspace, TimeEntryWriteDto.of(entry)), mapper::toTimeEntry);
        return entry.interval().running()
                ? replacing(workspace, users.current().id(), entry.interval(), creation)
                : creation.get();
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        Operation call = creation(workspace, entry).naming(EntityKind.USER, Set.of(user));
        Supplier<TimeEntry> creation = () -> calls.write(
                call, () -> api.createFor(workspace, user, TimeEntryWriteDto.of(entry)), mapper::toTimeEntry);
        return entry.interval().running() ? replacing(workspace, user, entry.interval(), creation) : creation.get();
    }

    private TimeEntry replacing(
            WorkspaceId workspace, UserId user, TimeInterval successor, Supplier<TimeEntry> writing) {
        return replacedTimers.replace(workspace, user, successor.start(), writing);
    }

    private static Operation creation(WorkspaceId workspace, NewTimeEntry entry) {
        return Operation.to("create time entry")
                .in(workspace)
                .onNew(EntityKind.TIME_ENTRY)
                .naming(EntityKind.PROJECT, entry.projectId())
                .naming(EntityKind.TASK, entry.taskId())
                .naming(EntityKind.TAG, entry.tagIds());
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        Operation call = on("update time entry", workspace, id);
        Stored before = calls.read(call, () -> api.get(workspace, id), this::stored);
        TimeEntry after = change.applyTo(before.entry());
        Operation writing = call.naming(EntityKind.PROJECT, after.projectId())
                .naming(EntityKind.TASK, after.taskId())
                .naming(EntityKind.TAG, after.tagIds());
        Supplier<TimeEntry> writes = () -> calls.write(
                writing,
                () -> api.update(workspace, id, TimeEntryWriteDto.of(after, change, before.sent())),
                mapper::toTimeEntry);
        boolean startsToRun = after.running() && !before.entry().running();
        return startsToRun ? replacing(workspace, after.userId(), after.interval(), writes) : writes.get();
    }

    private Stored stored(TimeEntryDto sent) {
        TimeEntry entry = mapper.toTimeEntry(sent);
        // Sent back without its end, it would run again.
        if (sent.timeInterval() != null && sent.timeInterval().lacksItsEnd()) {
            throw new IllegalArgumentException("an entry with a length has no end that can be read");
        }
        return new Stored(entry, sent);
    }

    /** An entry, and how the service sent it, with what Stint cannot read. */
    private record Stored(TimeEntry entry, TimeEntryDto sent) {}

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        String operation = "stop timer";
        TimeEntry running = running(workspace, user).orElseThrow(() -> new NoTimerRunning(operation));
        // Checked here, because nobody knows what the service makes of an end that lies before the start.
        Instant checked = TimeEntryRules.stopped(operation, running, end).end().orElse(end);
        Operation call =
                Operation.to(operation).in(workspace).on(EntityKind.USER, user).whenNothingIsThere(NoTimerRunning::new);
        return calls.write(call, () -> api.stop(workspace, user, new StopDto(checked)), mapper::toTimeEntry);
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        calls.write(on("delete time entry", workspace, id), () -> api.delete(workspace, id));
    }

    private static Operation on(String operation, WorkspaceId workspace, TimeEntryId id) {
        return Operation.to(operation).in(workspace).on(EntityKind.TIME_ENTRY, id);
    }
}
