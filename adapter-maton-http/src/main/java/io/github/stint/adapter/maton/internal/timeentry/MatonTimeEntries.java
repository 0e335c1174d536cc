package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.ListPages;
import io.github.stint.adapter.maton.internal.wire.Paging;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.adapter.maton.internal.wire.Slot;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.Projects;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Time entries, over the gateway. */
public final class MatonTimeEntries implements TimeEntries {

    /** A required field of the wire type. */
    static final String WORKSPACE = "workspaceId";
    /** A required field of the wire type. */
    static final String USER = "userId";

    private static final String START = "start timer";
    private static final String CREATE = "create time entry";

    private final RequestExecutor requests;
    private final Supplier<TimeEntriesApi> api;
    private final ItemReader<TimeEntryDto, TimeEntry> reader;
    private final RunningTimers runningTimers;
    private final TimerRequests timers;
    private final EntryUpdates updates;
    private final Supplier<UserId> currentUser;
    private final Supplier<Projects> projects;

    /**
     * Time entries over that gateway.
     *
     * @param currentUser returns the id of the current user
     * @param projects the projects, which decide whether an entry is billable by default
     */
    public MatonTimeEntries(Gateway gateway, Supplier<UserId> currentUser, Supplier<Projects> projects) {
        this.requests = gateway.requests();
        this.api = gateway.service(TimeEntriesApi.class, TimeEntryDto.class, TimeEntryParser::new);
        this.reader = gateway.reader(
                        EntityKind.TIME_ENTRY,
                        new TimeEntryMapperImpl()::toTimeEntry,
                        "id",
                        WORKSPACE,
                        USER,
                        "timeInterval")
                .checking(entry -> entry.interval().problem());
        this.runningTimers = new RunningTimers(requests, api, reader);
        this.timers = new TimerRequests(requests, api, this::readerOf, this::runningOrFail, gateway.sleeper());
        this.updates = new EntryUpdates(gateway, api, this::readerOf, this::readerOf, timers);
        this.currentUser = currentUser;
        this.projects = projects;
    }

    @Override
    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        ListPages<TimeEntry> pages = pages(workspace, user, query);
        if (!TimeEntryParameters.areExact(query)) {
            return pages.filtered(page);
        }
        return TimeEntryParameters.of(query, page).isFiltering()
                ? pages.filteredByService(page)
                : pages.unfiltered(page);
    }

    @Override
    public Stream<TimeEntry> all(WorkspaceId workspace, UserId user, TimeEntryQuery query, int pageSize) {
        return pages(workspace, user, query).all(pageSize);
    }

    @Override
    public Stream<TimeEntry> allStrict(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        ItemReader<TimeEntryDto, TimeEntry> strict = readerOf(workspace, user);
        return pages(workspace, user, query, item -> Optional.of(strict.whole(item)))
                .all(PageRequest.firstInBulk().size());
    }

    private ListPages<TimeEntry> pages(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        return pages(workspace, user, query, readerOf(workspace, user)::readOrSkip);
    }

    private ListPages<TimeEntry> pages(
            WorkspaceId workspace,
            UserId user,
            TimeEntryQuery query,
            Function<Received<TimeEntryDto>, Optional<TimeEntry>> itemReader) {
        return new ListPages<>(
                List.of(workspace, user, query),
                query::matches,
                page -> read(workspace, user, query, page, itemReader),
                PageRequest.MAX_SIZE,
                requests.positions(),
                requests.readAhead());
    }

    private Page<Slot<TimeEntry>> read(
            WorkspaceId workspace,
            UserId user,
            TimeEntryQuery query,
            PageRequest page,
            Function<Received<TimeEntryDto>, Optional<TimeEntry>> itemReader) {
        return requests.read(
                Operation.of("list time entries").in(workspace).on(EntityKind.USER, user),
                () -> api.get()
                        .list(
                                workspace,
                                user,
                                TimeEntryParameters.of(query, page).toMap()),
                listing -> Paging.page(listing, page, itemReader));
    }

    /** The running timer, before another replaces it. One that cannot be read must not be taken for none. */
    private Optional<TimeEntry> runningOrFail(WorkspaceId workspace, UserId user) {
        TimeEntryQuery query = TimeEntryQuery.builder().running(true).build();
        return read(
                        workspace,
                        user,
                        query,
                        PageRequest.first(),
                        entry -> Optional.of(readerOf(workspace, user).read(entry)))
                .items()
                .stream()
                .flatMap(slot -> slot.item().stream())
                .filter(TimeEntry::running)
                .findFirst();
    }

    private ItemReader<TimeEntryDto, TimeEntry> readerOf(WorkspaceId workspace, UserId user) {
        return reader.knowing(WORKSPACE, workspace).knowing(USER, user);
    }

    /** For an entry of an unknown user. Without a user in the response, it is taken for one of the current user. */
    private ItemReader<TimeEntryDto, TimeEntry> readerOf(WorkspaceId workspace) {
        return reader.knowing(WORKSPACE, workspace)
                .knowing(USER, () -> currentUser.get().value());
    }

    @Override
    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return runningTimers.page(workspace, page);
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return RequestExecutor.find(EntityKind.TIME_ENTRY, () -> get(workspace, id));
    }

    @Override
    public TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return requests.read(
                on("show time entry", workspace, id), () -> api.get().get(workspace, id), readerOf(workspace)::read);
    }

    @Override
    public TimerStarted start(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        TimeEntryRules.requireRunning(entry.interval());
        return timers.replace(
                workspace,
                user,
                entry.interval().start(),
                entry::mayBeStoredAs,
                creating(START, workspace, user, entry));
    }

    @Override
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        return entry.interval().running()
                ? start(workspace, currentUser.get(), entry).started()
                : createOwn(creation(CREATE, workspace, entry), workspace, body(workspace, entry));
    }

    @Override
    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        return entry.interval().running()
                ? start(workspace, user, entry).started()
                : creating(CREATE, workspace, user, entry).get();
    }

    /** Finds out at once whose time it is and whether it is billable, and returns the request. */
    private Supplier<TimeEntry> creating(String description, WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        Operation operation = creation(description, workspace, entry);
        TimeEntryWriteDto body = body(workspace, entry);
        // Only paid plans have the request for another user.
        return user.equals(currentUser.get())
                ? () -> createOwn(operation, workspace, body)
                : () -> requests.write(
                        operation.withReferences(EntityKind.USER, Set.of(user)),
                        () -> api.get().createFor(workspace, user, body),
                        readerOf(workspace, user)::read);
    }

    private TimeEntry createOwn(Operation operation, WorkspaceId workspace, TimeEntryWriteDto body) {
        return requests.write(operation, () -> api.get().create(workspace, body), readerOf(workspace)::read);
    }

    /** It is not documented what the service does without the flag, so that it is always sent. */
    private TimeEntryWriteDto body(WorkspaceId workspace, NewTimeEntry entry) {
        Optional<Project> project = entry.projectId()
                .filter(id -> entry.billable().isEmpty())
                .map(id -> projects.get().get(workspace, id));
        return TimeEntryWriteDto.of(entry, TimeEntryRules.billable(entry.billable(), project));
    }

    private static Operation creation(String description, WorkspaceId workspace, NewTimeEntry entry) {
        return Operation.of(description)
                .in(workspace)
                .onNew(EntityKind.TIME_ENTRY)
                .withReference(EntityKind.PROJECT, entry.projectId())
                .withReference(EntityKind.TASK, entry.taskId())
                .withReferences(EntityKind.TAG, entry.tagIds());
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        return updates.update(workspace, id, change);
    }

    @Override
    public TimeEntry update(WorkspaceId workspace, TimeEntry read, TimeEntryChange change) {
        return updates.update(workspace, read, change);
    }

    @Override
    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        return timers.stop(workspace, user, end);
    }

    @Override
    public void delete(WorkspaceId workspace, TimeEntryId id) {
        requests.write(on("delete time entry", workspace, id), () -> api.get().delete(workspace, id));
    }

    private static Operation on(String description, WorkspaceId workspace, TimeEntryId id) {
        return Operation.of(description).in(workspace).on(EntityKind.TIME_ENTRY, id);
    }
}
