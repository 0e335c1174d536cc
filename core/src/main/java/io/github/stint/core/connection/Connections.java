package io.github.stint.core.connection;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import java.util.List;
import java.util.Optional;

/** The connections of the account. Safe for use by several threads. */
public interface Connections {

    /** The name of the application that Stint tracks time in. */
    String CLOCKIFY = "clockify";

    /** Returns the connections that match the query, oldest first. */
    List<Connection> list(ConnectionQuery query);

    /** Returns the connection, or empty if no connection has this id. */
    Optional<Connection> find(ConnectionId id);

    /**
     * Returns the connection.
     *
     * @throws NotFound if no connection has this id
     */
    default Connection get(ConnectionId id) {
        return find(id).orElseThrow(() -> new NotFound("show connection", EntityKind.CONNECTION, id.value()));
    }

    /**
     * Creates a connection, which is pending and has a URL at which a person authorises it. Repeating the call creates another
     * connection.
     */
    Connection create(String app);

    /**
     * Permanently deletes the connection.
     *
     * @throws NotFound if no connection has this id, also when the call is repeated
     */
    void delete(ConnectionId id);
}
