package io.github.stint.cli.output;

import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import java.util.List;
import java.util.Optional;

/** How connections are shown. Their addresses open the account, so they are shown only where somebody asks for them. */
public final class ConnectionView implements View<Connection> {

    private final boolean withAddress;

    private ConnectionView(boolean withAddress) {
        this.withAddress = withAddress;
    }

    /** Without the address at which a person authorises it. */
    public static ConnectionView withoutAddress() {
        return new ConnectionView(false);
    }

    /** With the address at which a person authorises it. */
    public static ConnectionView withAddress() {
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
                .with("url", this::address)
                .with("metadata", Connection::metadata);
    }

    private Optional<?> address(Connection connection) {
        return withAddress ? connection.url().map(AuthorizationUrl::reveal) : Optional.empty();
    }

    @Override
    public List<String> headings() {
        return List.of("ID", "APP", "STATUS", "CREATED");
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
