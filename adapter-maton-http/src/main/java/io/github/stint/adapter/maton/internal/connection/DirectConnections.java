package io.github.stint.adapter.maton.internal.connection;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NoConnection;
import java.util.List;
import java.util.Optional;

/** Says that there are no connections where Clockify is spoken to without Maton. */
public final class DirectConnections implements Connections {

    @Override
    public List<Connection> list(ConnectionQuery query) {
        throw none("list connections");
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        throw none("show connection");
    }

    @Override
    public Connection create(String app) {
        throw none("create connection");
    }

    @Override
    public void delete(ConnectionId id) {
        throw none("delete connection");
    }

    private static NoConnection none(String operation) {
        return new NoConnection(
                operation,
                "Clockify is spoken to directly, without Maton, and there are no connections there",
                "set MATON_API_KEY to work through Maton");
    }
}
