package io.github.stint.adapter.maton.internal.workspace;

import feign.Param;
import feign.RequestLine;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;

/** The requests for workspaces. */
interface WorkspacesApi {

    @RequestLine("GET /workspaces")
    List<WorkspaceDto> list();

    @RequestLine("GET /workspaces/{id}")
    WorkspaceDto get(@Param("id") WorkspaceId id);

    @RequestLine("POST /workspaces")
    WorkspaceDto create(WorkspaceWriteDto workspace);
}
