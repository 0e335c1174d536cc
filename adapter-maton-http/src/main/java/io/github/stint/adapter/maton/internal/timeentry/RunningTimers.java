package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.ListPages;
import io.github.stint.adapter.maton.internal.wire.Paging;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.adapter.maton.internal.wire.Slot;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lists the running timers of a workspace: at the path that Clockify supports, and if it is unknown, at the path of the gateway's
 * documentation. See docs/wire-notes.md.
 */
final class RunningTimers {

    /** The maximum page size of the service for this list. */
    private static final int MAX_PAGE_SIZE = 1000;

    private final RequestExecutor requests;
    private final Supplier<TimeEntriesApi> api;
    private final ItemReader<TimeEntryDto, TimeEntry> reader;

    RunningTimers(RequestExecutor requests, Supplier<TimeEntriesApi> api, ItemReader<TimeEntryDto, TimeEntry> reader) {
        this.requests = requests;
        this.api = api;
        this.reader = reader;
    }

    Page<TimeEntry> page(WorkspaceId workspace, PageRequest page) {
        return new ListPages<>(
                        List.of("running", workspace),
                        TimeEntry::running,
                        each -> fetch(workspace, each),
                        MAX_PAGE_SIZE,
                        requests.positions(),
                        requests.readAhead())
                .filteredByService(page);
    }

    private Page<Slot<TimeEntry>> fetch(WorkspaceId workspace, PageRequest page) {
        Map<String, Object> query = QueryParameters.of(page).toMap();
        return requests.readWithFallback(
                Operation.of("list running timers").in(workspace),
                () -> api.get().inProgress(workspace, query),
                () -> api.get().inProgressAsDocumented(workspace, query),
                response ->
                        Paging.page(response, page, reader.knowing(MatonTimeEntries.WORKSPACE, workspace)::readOrSkip));
    }
}
