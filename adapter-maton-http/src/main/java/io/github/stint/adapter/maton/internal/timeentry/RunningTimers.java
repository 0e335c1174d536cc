package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.Paging;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;

/**
 * Lists the running timers of a whole workspace: where Clockify really has them, and if there is nothing, where the gateway's own
 * description has them. See docs/wire-notes.md.
 */
final class RunningTimers {

    /** Larger pages than this the service does not give here. */
    private static final int LARGEST_PAGE = 1000;

    private final RequestExecutor requests;
    private final TimeEntriesApi api;
    private final TimeEntryMapper mapper;

    RunningTimers(RequestExecutor requests, TimeEntriesApi api, TimeEntryMapper mapper) {
        this.requests = requests;
        this.api = api;
        this.mapper = mapper;
    }

    Page<TimeEntry> page(WorkspaceId workspace, PageRequest page) {
        return page.size() > LARGEST_PAGE
                ? Paging.cut(page, Paging.all(TimeEntry::running, each -> fetch(workspace, each)))
                : Paging.filtered(page, true, TimeEntry::running, each -> fetch(workspace, each));
    }

    private Page<TimeEntry> fetch(WorkspaceId workspace, PageRequest page) {
        Map<String, Object> query = QueryParameters.of(page).toMap();
        return requests.readWithFallback(
                Operation.to("list running timers").in(workspace),
                () -> api.inProgress(workspace, query),
                () -> api.inProgressAsDescribed(workspace, query),
                listing -> Paging.page(listing, page, mapper::toTimeEntry));
    }
}
