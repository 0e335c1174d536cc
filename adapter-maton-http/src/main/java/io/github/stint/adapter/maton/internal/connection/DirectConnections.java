package io.github.stint.adapter.maton.internal.connection;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NoConnection;
import java.util.List;
import java.util.Optional;

/** The connections without Maton: every method throws {@link NoConnection}. */
public final class DirectConnections implements Connections {

    @Override
    public List<Connection> list(ConnectionQuery query) {
        throw notAvailable("list connections");
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        throw notAvailable("show connection");
    }

    @Override
    public Connection create(String app) {
        throw notAvailable("create connection");
    }

    @Override
    public void delete(ConnectionId id) {
        throw notAvailable("delete connection");
    }

    private static NoConnection notAvailable(String operation) {
        return new NoConnection(
                operation, "connections are not available without Maton", "set MATON_API_KEY to use Maton");
    }
}
