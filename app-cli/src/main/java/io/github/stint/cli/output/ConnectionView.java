package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import java.util.List;
import java.util.Optional;

/** Renders connections, and marks the one in use. Their URLs give access to the account, so they are shown only on request. */
public final class ConnectionView implements View<Connection> {

    private final boolean withUrl;
    private final List<ConnectionId> used;

    private ConnectionView(boolean withUrl, List<ConnectionId> used) {
        this.withUrl = withUrl;
        this.used = used;
    }

    /** Hides the URL at which the user authorises the connection. It is not known which connection is in use. */
    public static ConnectionView withoutUrl() {
        return new ConnectionView(false, List.of());
    }

    /** Shows the URL at which the user authorises the connection. It is not known which connection is in use. */
    public static ConnectionView withUrl() {
        return new ConnectionView(true, List.of());
    }

    /** Marks the connection of that id as the one in use. */
    public ConnectionView marking(ConnectionId inUse) {
        return new ConnectionView(withUrl, List.of(inUse));
    }

    @Override
    public String id(Connection connection) {
        return connection.id().value();
    }

    @Override
    public Fields<Connection> fields() {
        return new Fields<Connection>()
                .with("connectionId", Connection::id)
                .with("app", Connection::app)
                .with("status", Connection::status)
                .with("creationTime", Connection::createdAt)
                .with("lastUpdatedTime", Connection::updatedAt)
                .with("url", this::url)
                .with("metadata", Connection::metadata)
                .with("inUse", this::inUse);
    }

    private Optional<Boolean> inUse(Connection connection) {
        return used.stream().findFirst().map(connection.id()::equals);
    }

    private Optional<?> url(Connection connection) {
        return withUrl ? connection.url().map(AuthorizationUrl::reveal) : Optional.empty();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.fixed(Mark.HEADING),
                Column.fixed("ID"),
                Column.fixed("APP"),
                Column.fixed("STATUS"),
                Column.fixed("CREATED").optional());
    }

    @Override
    public List<String> cells(Connection connection) {
        return List.of(
                Mark.of(inUse(connection)),
                connection.id().value(),
                connection.app(),
                connection.status().name(),
                connection.createdAt().map(Object::toString).orElse(""));
    }
}
