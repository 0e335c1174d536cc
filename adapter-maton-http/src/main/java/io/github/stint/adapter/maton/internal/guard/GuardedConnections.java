package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import java.util.List;
import java.util.Optional;

/** Connections, of which only errors of the domain leave. */
public record GuardedConnections(Connections connections, ResponseGuard guard) implements Connections {

    @Override
    public List<Connection> list(ConnectionQuery query) {
        return guard.call(() -> connections.list(query));
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return guard.call(() -> connections.find(id));
    }

    @Override
    public Connection get(ConnectionId id) {
        return guard.call(() -> connections.get(id));
    }

    @Override
    public Connection create(String app) {
        return guard.call(() -> connections.create(app));
    }

    @Override
    public void delete(ConnectionId id) {
        guard.run(() -> connections.delete(id));
    }
}
