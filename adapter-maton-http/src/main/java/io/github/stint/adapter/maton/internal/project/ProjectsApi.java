package io.github.stint.adapter.maton.internal.project;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;

/** The requests for projects. */
interface ProjectsApi {

    @RequestLine("GET /workspaces/{workspace}/projects")
    ListResponse<ProjectDto> list(@Param("workspace") WorkspaceId workspace, @QueryMap Map<String, Object> query);

    @RequestLine("GET /workspaces/{workspace}/projects/{project}")
    Received<ProjectDto> get(@Param("workspace") WorkspaceId workspace, @Param("project") ProjectId project);

    @RequestLine("POST /workspaces/{workspace}/projects")
    Received<ProjectDto> create(@Param("workspace") WorkspaceId workspace, ProjectWriteDto project);

    @RequestLine("PUT /workspaces/{workspace}/projects/{id}")
    Received<ProjectDto> update(
            @Param("workspace") WorkspaceId workspace, @Param("id") ProjectId id, ProjectWriteDto project);

    @RequestLine("DELETE /workspaces/{workspace}/projects/{id}")
    void delete(@Param("workspace") WorkspaceId workspace, @Param("id") ProjectId id);
}
