package io.github.stint.core.attempt;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import java.util.List;
import java.util.Optional;

/** Connections whose writes pass a step. */
record AttemptedConnections(Connections connections, Attempts attempts) implements Connections {

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
        return attempts.perform(
                new Creation("create connection", Target.of(EntityKind.CONNECTION), app, attempts.now()),
                Connection.class,
                () -> connections.create(app));
    }

    @Override
    public void delete(ConnectionId id) {
        attempts.perform(
                new Deletion(
                        "delete connection", Target.of(EntityKind.CONNECTION).withId(id.value()), attempts.now()),
                () -> connections.delete(id));
    }
}
