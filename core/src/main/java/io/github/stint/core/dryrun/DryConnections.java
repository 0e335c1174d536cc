package io.github.stint.core.dryrun;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import java.util.List;
import java.util.Optional;

/** Simulates the creation and the deletion of connections. */
record DryConnections(Connections connections, Overlay overlay) implements Connections {

    @Override
    public List<Connection> list(ConnectionQuery query) {
        return connections.list(query);
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return overlay.find(id, Connection.class, () -> connections.find(id));
    }

    @Override
    public Connection get(ConnectionId id) {
        return get("show connection", id);
    }

    private Connection get(String operation, ConnectionId id) {
        return overlay.get(
                id,
                Connection.class,
                () -> connections.get(id),
                () -> new NotFound(operation, EntityKind.CONNECTION, id.value()));
    }

    @Override
    public Connection create(String app) {
        Connection created = Connection.builder()
                .id(new ConnectionId(overlay.newId()))
                .app(app)
                .status(ConnectionStatus.PENDING)
                .build();
        return overlay.put(created.id(), created);
    }

    @Override
    public void delete(ConnectionId id) {
        Connection connection = get("delete connection", id);
        overlay.remove(connection.id());
    }
}
