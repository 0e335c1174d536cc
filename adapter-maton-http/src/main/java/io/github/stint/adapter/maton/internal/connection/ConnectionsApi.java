package io.github.stint.adapter.maton.internal.connection;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.stint.core.connection.ConnectionId;
import java.util.Map;

/** The requests for connections. */
interface ConnectionsApi {

    @RequestLine("GET /connections")
    ConnectionListDto list(@QueryMap Map<String, Object> query);

    @RequestLine("GET /connections/{id}")
    ConnectionDto get(@Param("id") ConnectionId id);

    @RequestLine("POST /connections")
    ConnectionDto create(NewConnectionDto connection);

    @RequestLine("DELETE /connections/{id}")
    void delete(@Param("id") ConnectionId id);
}
