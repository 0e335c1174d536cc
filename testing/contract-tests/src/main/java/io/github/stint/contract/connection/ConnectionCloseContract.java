package io.github.stint.contract.connection;

import static io.github.stint.contract.ContractErrors.assertClosed;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import org.junit.jupiter.api.Test;

/** Tests of {@link Stint#close} for adapters with connections. */
public interface ConnectionCloseContract extends StintContract {

    @Test
    default void calls_for_connections_fail_after_close() {
        Stint stint = fixture().stint();
        Connections connections = stint.connections();
        stint.close();

        assertClosed(
                () -> connections.list(ConnectionQuery.all()),
                () -> connections.find(UnknownIds.CONNECTION),
                () -> connections.create(Connections.CLOCKIFY),
                () -> connections.delete(UnknownIds.CONNECTION));
    }
}
