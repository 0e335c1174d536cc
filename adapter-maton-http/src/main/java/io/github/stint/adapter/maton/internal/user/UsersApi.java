package io.github.stint.adapter.maton.internal.user;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;

/** The requests for users. */
interface UsersApi {

    @RequestLine("GET /user")
    Received<UserDto> current();

    @RequestLine("GET /workspaces/{workspace}/users")
    ListResponse<UserDto> list(@Param("workspace") WorkspaceId workspace, @QueryMap Map<String, Object> query);
}
