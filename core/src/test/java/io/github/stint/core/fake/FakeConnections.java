package io.github.stint.core.fake;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import java.util.List;
import java.util.Optional;

final class FakeConnections implements Connections {

    private final FakeStint stint;

    FakeConnections(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        return stint.requests()
                .request(
                        "connections.list",
                        () -> stint.storedConnections.all().stream()
                                .filter(query::matches)
                                .toList());
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return stint.requests().request("connections.find", () -> stint.storedConnections.find(id));
    }

    @Override
    public Connection create(String app) {
        return stint.requests()
                .request(
                        "connections.create",
                        () -> stint.storedConnections.put(Connection.builder()
                                .id(new ConnectionId(stint.storedConnections.nextId("connection")))
                                .app(app)
                                .status(ConnectionStatus.PENDING)
                                .build()));
    }

    @Override
    public void delete(ConnectionId id) {
        stint.requests().write("connections.delete", () -> stint.storedConnections.remove("delete connection", id));
    }
}
