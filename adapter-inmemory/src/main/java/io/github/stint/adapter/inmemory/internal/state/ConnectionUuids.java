package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.connection.ConnectionId;

/** The ids of new connections: UUIDs, because the gateway identifies connections by UUIDs. */
public final class ConnectionUuids {

    private static final int DIGITS = 24;

    private ConnectionUuids() {}

    /**
     * Returns a UUID that contains the whole id, so that it is as unique and sorts in the same order. Version 8 permits this, because it
     * leaves all other digits to the implementation. An id that does not have 24 digits remains as it is.
     */
    public static ConnectionId of(String id) {
        if (id.length() != DIGITS) {
            return new ConnectionId(id);
        }
        return new ConnectionId(String.join(
                "-",
                id.substring(0, 8),
                id.substring(8, 12),
                "8" + id.substring(12, 15),
                "8" + id.substring(15, 18),
                id.substring(18) + "000000"));
    }
}
