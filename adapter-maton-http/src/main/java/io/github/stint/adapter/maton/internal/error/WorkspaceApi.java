package io.github.stint.adapter.maton.internal.error;

import feign.Param;
import feign.RequestLine;
import java.util.Map;

/** Asks for a workspace, only to see whether it can be seen. */
interface WorkspaceApi {

    @RequestLine("GET /workspaces/{workspace}")
    Map<String, Object> look(@Param("workspace") String workspace);
}
