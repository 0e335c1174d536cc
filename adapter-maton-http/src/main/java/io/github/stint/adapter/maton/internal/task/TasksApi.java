package io.github.stint.adapter.maton.internal.task;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;

/** The requests for tasks. */
interface TasksApi {

    @RequestLine("GET /workspaces/{workspace}/projects/{project}/tasks")
    ListResponse<TaskDto> list(
            @Param("workspace") WorkspaceId workspace,
            @Param("project") ProjectId project,
            @QueryMap Map<String, Object> query);

    @RequestLine("GET /workspaces/{workspace}/projects/{project}/tasks/{id}")
    Received<TaskDto> get(
            @Param("workspace") WorkspaceId workspace, @Param("project") ProjectId project, @Param("id") TaskId id);

    @RequestLine("POST /workspaces/{workspace}/projects/{project}/tasks")
    Received<TaskDto> create(
            @Param("workspace") WorkspaceId workspace, @Param("project") ProjectId project, TaskWriteDto task);

    @RequestLine("PUT /workspaces/{workspace}/projects/{project}/tasks/{id}")
    Received<TaskDto> update(
            @Param("workspace") WorkspaceId workspace,
            @Param("project") ProjectId project,
            @Param("id") TaskId id,
            TaskWriteDto task);

    @RequestLine("DELETE /workspaces/{workspace}/projects/{project}/tasks/{id}")
    void delete(@Param("workspace") WorkspaceId workspace, @Param("project") ProjectId project, @Param("id") TaskId id);
}
