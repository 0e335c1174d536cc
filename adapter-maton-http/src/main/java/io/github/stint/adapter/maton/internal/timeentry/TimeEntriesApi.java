package io.github.stint.adapter.maton.internal.timeentry;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;

/** The requests for time entries. */
interface TimeEntriesApi {

    @RequestLine("GET /workspaces/{workspace}/user/{user}/time-entries")
    ListResponse<TimeEntryDto> list(
            @Param("workspace") WorkspaceId workspace, @Param("user") UserId user, @QueryMap Map<String, Object> query);

    @RequestLine("GET /workspaces/{workspace}/time-entries/status/in-progress")
    ListResponse<TimeEntryDto> inProgress(
            @Param("workspace") WorkspaceId workspace, @QueryMap Map<String, Object> query);

    /** The path of the running timers according to the gateway's documentation; Clockify does not know it. */
    @RequestLine("GET /workspaces/{workspace}/time-entries")
    ListResponse<TimeEntryDto> inProgressAsDocumented(
            @Param("workspace") WorkspaceId workspace, @QueryMap Map<String, Object> query);

    @RequestLine("GET /workspaces/{workspace}/time-entries/{id}?hydrated=true")
    Received<TimeEntryDto> get(@Param("workspace") WorkspaceId workspace, @Param("id") TimeEntryId id);

    @RequestLine("POST /workspaces/{workspace}/time-entries")
    Received<TimeEntryDto> create(@Param("workspace") WorkspaceId workspace, TimeEntryWriteDto entry);

    @RequestLine("POST /workspaces/{workspace}/user/{user}/time-entries")
    Received<TimeEntryDto> createFor(
            @Param("workspace") WorkspaceId workspace, @Param("user") UserId user, TimeEntryWriteDto entry);

    @RequestLine("PUT /workspaces/{workspace}/time-entries/{id}")
    Received<TimeEntryDto> update(
            @Param("workspace") WorkspaceId workspace, @Param("id") TimeEntryId id, TimeEntryWriteDto entry);

    @RequestLine("PATCH /workspaces/{workspace}/user/{user}/time-entries")
    Received<TimeEntryDto> stop(@Param("workspace") WorkspaceId workspace, @Param("user") UserId user, StopDto stop);

    @RequestLine("DELETE /workspaces/{workspace}/time-entries/{id}")
    void delete(@Param("workspace") WorkspaceId workspace, @Param("id") TimeEntryId id);
}
