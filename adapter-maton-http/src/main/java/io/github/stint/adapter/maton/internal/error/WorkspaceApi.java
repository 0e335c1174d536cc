package io.github.stint.adapter.maton.internal.error;

import feign.Param;
import feign.RequestLine;
import java.util.Map;

/** The request for a workspace. */
interface WorkspaceApi {

    @RequestLine("GET /workspaces/{workspace}")
    Map<String, Object> get(@Param("workspace") String workspace);
}
