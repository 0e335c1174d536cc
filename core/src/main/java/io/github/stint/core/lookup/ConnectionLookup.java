package io.github.stint.core.lookup;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;

/** Finds a connection by its id or a unique prefix of the id, since connections have no names. Safe for use by several threads. */
public final class ConnectionLookup {

    private final Connections connections;
    private final Precision precision;

    /** Creates a lookup among these connections. */
    public ConnectionLookup(Connections connections) {
        this(connections, Precision.PREFIX);
    }

    private ConnectionLookup(Connections connections, Precision precision) {
        this.connections = connections;
        this.precision = precision;
    }

    /** Returns a lookup for what is to be deleted: it accepts a whole id only. */
    public ConnectionLookup forChanges() {
        return new ConnectionLookup(connections, Precision.WHOLE_NAME);
    }

    /** Returns the connection that matches; throws the same errors as {@link Lookup}. */
    public Connection connection(String reference) {
        return NameLookup.choose(
                EntityKind.CONNECTION,
                reference,
                precision,
                connections.list(ConnectionQuery.all()).stream()
                        .map(connection -> new Candidate<>(
                                connection,
                                connection.id().value(),
                                connection.id().value(),
                                // Active ones get no preference: a delete could hit the only one that works.
                                true))
                        .toList());
    }
}
