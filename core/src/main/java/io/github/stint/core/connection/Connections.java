package io.github.stint.core.connection;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import java.util.List;
import java.util.Optional;

/**
 * The connections of the account. Safe for use by several threads.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid. A
 * method that writes may also throw {@link OutcomeUnknown} if its request was sent and no response reports the outcome.
 * {@link io.github.stint.core.Stint Stint} states when each is thrown, and what is true then.
 *
 * <p>Over HTTP each method takes one request, and a creation one more if the response lacks the URL. These requests do not count for the
 * hour. Without Maton, every method throws {@link NoConnection}.
 */
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
