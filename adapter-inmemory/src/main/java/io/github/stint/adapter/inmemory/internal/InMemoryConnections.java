package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.ConnectionUuids;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The connections of the account. */
public final class InMemoryConnections implements Connections {

    private final Access access;
    private final Clock clock;

    public InMemoryConnections(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        return access.read(
                "list connections",
                state -> state.connections().values().stream()
                        .filter(query::matches)
                        .toList());
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return access.read(
                "show connection",
                state -> Optional.ofNullable(state.connections().get(id)));
    }

    @Override
    public Connection create(String app) {
        return access.create("create connection", (state, digits) -> {
            Instant now = clock.instant();
            ConnectionId id = ConnectionUuids.of(digits);
            Connection connection = Connection.builder()
                    .id(id)
                    .app(app)
                    .status(ConnectionStatus.PENDING)
                    .createdAt(now)
                    .updatedAt(now)
                    .url(new AuthorizationUrl(URI.create("https://connect.invalid/?session_token=" + id)))
                    .build();
            state.connections().put(id, connection);
            return connection;
        });
    }

    @Override
    public void delete(ConnectionId id) {
        String operation = "delete connection";
        access.write(
                operation,
                state ->
                        Optional.ofNullable(state.connections().remove(id)).orElseThrow(() -> notFound(operation, id)));
    }

    public Connection authorize(ConnectionId id) {
        String operation = "authorize connection";
        return access.write(operation, state -> {
            Connection connection = Optional.ofNullable(state.connections().get(id))
                    .map(pending -> Connection.builder()
                            .from(pending)
                            .status(ConnectionStatus.ACTIVE)
                            .updatedAt(clock.instant())
                            .build())
                    .orElseThrow(() -> notFound(operation, id));
            state.connections().put(id, connection);
            return connection;
        });
    }

    private static NotFound notFound(String operation, ConnectionId id) {
        return new NotFound(operation, EntityKind.CONNECTION, id.value());
    }
}
