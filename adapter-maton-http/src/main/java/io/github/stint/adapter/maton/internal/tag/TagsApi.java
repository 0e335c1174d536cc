package io.github.stint.adapter.maton.internal.tag;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;

/** The requests for tags. */
interface TagsApi {

    @RequestLine("GET /workspaces/{workspace}/tags")
    ListResponse<TagDto> list(@Param("workspace") WorkspaceId workspace, @QueryMap Map<String, Object> query);

    @RequestLine("GET /workspaces/{workspace}/tags/{id}")
    Received<TagDto> get(@Param("workspace") WorkspaceId workspace, @Param("id") TagId id);

    @RequestLine("POST /workspaces/{workspace}/tags")
    Received<TagDto> create(@Param("workspace") WorkspaceId workspace, TagWriteDto tag);

    @RequestLine("PUT /workspaces/{workspace}/tags/{id}")
    Received<TagDto> update(@Param("workspace") WorkspaceId workspace, @Param("id") TagId id, TagWriteDto tag);

    @RequestLine("DELETE /workspaces/{workspace}/tags/{id}")
    void delete(@Param("workspace") WorkspaceId workspace, @Param("id") TagId id);
}
