package io.github.stint.core.cache;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import java.util.List;
import java.util.Optional;

/** Removes everything from the cache after a change, because another connection, of another account, may be used then. */
final class ForgettingConnections implements Connections {

    private final Connections connections;
    private final Cache cache;

    ForgettingConnections(Connections connections, Cache cache) {
        this.connections = connections;
        this.cache = cache;
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        return connections.list(query);
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return connections.find(id);
    }

    @Override
    public Connection get(ConnectionId id) {
        return connections.get(id);
    }

    @Override
    public Connection create(String app) {
        try {
            return connections.create(app);
        } finally {
            cache.forget();
        }
    }

    @Override
    public void delete(ConnectionId id) {
        try {
            connections.delete(id);
        } finally {
            cache.forget();
        }
    }
}
