package io.github.stint.adapter.maton.internal.client;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;

/** The requests for clients. */
interface ClientsApi {

    @RequestLine("GET /workspaces/{workspace}/clients")
    ListResponse<ClientDto> list(@Param("workspace") WorkspaceId workspace, @QueryMap Map<String, Object> query);

    @RequestLine("GET /workspaces/{workspace}/clients/{id}")
    Received<ClientDto> get(@Param("workspace") WorkspaceId workspace, @Param("id") ClientId id);

    @RequestLine("POST /workspaces/{workspace}/clients")
    Received<ClientDto> create(@Param("workspace") WorkspaceId workspace, ClientWriteDto client);

    @RequestLine("PUT /workspaces/{workspace}/clients/{id}")
    Received<ClientDto> update(
            @Param("workspace") WorkspaceId workspace, @Param("id") ClientId id, ClientWriteDto client);

    @RequestLine("DELETE /workspaces/{workspace}/clients/{id}")
    void delete(@Param("workspace") WorkspaceId workspace, @Param("id") ClientId id);
}
