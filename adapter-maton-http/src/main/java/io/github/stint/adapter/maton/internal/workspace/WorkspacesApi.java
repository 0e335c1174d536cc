package io.github.stint.adapter.maton.internal.workspace;

import feign.Param;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.workspace.WorkspaceId;

/** The requests for workspaces. */
interface WorkspacesApi {

    @RequestLine("GET /workspaces")
    ListResponse<WorkspaceDto> list();

    @RequestLine("GET /workspaces/{id}")
    Received<WorkspaceDto> get(@Param("id") WorkspaceId id);

    @RequestLine("POST /workspaces")
    Received<WorkspaceDto> create(WorkspaceWriteDto workspace);
}
