package io.github.stint.adapter.maton.internal.connection;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.connection.ConnectionId;
import java.util.Map;

/** The requests for connections. */
interface ConnectionsApi {

    @RequestLine("GET /connections")
    ListResponse<ConnectionDto> list(@QueryMap Map<String, Object> query);

    @RequestLine("GET /connections/{id}")
    Received<ConnectionDto> get(@Param("id") ConnectionId id);

    @RequestLine("POST /connections")
    Received<ConnectionDto> create(NewConnectionDto connection);

    @RequestLine("DELETE /connections/{id}")
    void delete(@Param("id") ConnectionId id);
}
