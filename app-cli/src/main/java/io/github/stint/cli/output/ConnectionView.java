package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import java.util.List;
import java.util.Optional;

/** Renders connections. Their URLs give access to the account, so they are shown only on request. */
public final class ConnectionView implements View<Connection> {

    private final boolean withUrl;

    private ConnectionView(boolean withUrl) {
        this.withUrl = withUrl;
    }

    /** Hides the URL at which the user authorises the connection. */
    public static ConnectionView withoutUrl() {
        return new ConnectionView(false);
    }

    /** Shows the URL at which the user authorises the connection. */
    public static ConnectionView withUrl() {
        return new ConnectionView(true);
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
                .with("metadata", Connection::metadata);
    }

    private Optional<?> url(Connection connection) {
        return withUrl ? connection.url().map(AuthorizationUrl::reveal) : Optional.empty();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.fixed("ID"),
                Column.fixed("APP"),
                Column.fixed("STATUS"),
                Column.fixed("CREATED").optional());
    }

    @Override
    public List<String> cells(Connection connection) {
        return List.of(
                connection.id().value(),
                connection.app(),
                connection.status().name(),
                connection.createdAt().map(Object::toString).orElse(""));
    }
}
