package io.github.stint.core.lookup;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.lookup.NameLookup.Candidate;

/** Finds a connection by its id or the unambiguous beginning of it, for it has no name. Safe for use by several threads. */
public final class ConnectionLookup {

    private final Connections connections;

    /** Finds one of those connections. */
    public ConnectionLookup(Connections connections) {
        this.connections = connections;
    }

    /** A connection; throws as {@link Lookup} does. */
    public Connection connection(String reference) {
        return NameLookup.choose(
                EntityKind.CONNECTION,
                reference,
                connections.list(ConnectionQuery.all()).stream()
                        .map(connection -> new Candidate<>(
                                connection,
                                connection.id().value(),
                                connection.id().value(),
                                connection.id().value(),
                                // One that waits is not put away; and to take the active one for it may delete the only
                                // that works.
                                true))
                        .toList());
    }
}
