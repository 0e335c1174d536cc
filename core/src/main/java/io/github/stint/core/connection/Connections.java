package io.github.stint.core.connection;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import java.util.List;
import java.util.Optional;

/** The connections of the account. Safe for use by several threads. */
public interface Connections {

    /** The application that Stint tracks time in. */
    String CLOCKIFY = "clockify";

    /** The connections that match, oldest first. */
    List<Connection> list(ConnectionQuery query);

    /** The connection; empty if there is none with that id. */
    Optional<Connection> find(ConnectionId id);

    /**
     * The connection.
     *
     * @throws NotFound if there is none with that id
     */
    default Connection get(ConnectionId id) {
        return find(id).orElseThrow(() -> new NotFound("show connection", EntityKind.CONNECTION, id.value()));
    }

    /**
     * Makes a new connection, which is pending, and has an address at which a person authorises it. Repeating the call makes
     * another one.
     */
    Connection create(String app);

    /**
     * Deletes the connection; it cannot be found afterwards.
     *
     * @throws NotFound if there is none with that id, so also the second time
     */
    void delete(ConnectionId id);
}
