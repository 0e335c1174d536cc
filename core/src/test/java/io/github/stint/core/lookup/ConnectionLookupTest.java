package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.Ambiguous;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionLookupTest {

    private final ConnectionLookup lookup = new ConnectionLookup(new Known(List.of(
            connection("6b05a1", ConnectionStatus.PENDING),
            connection("6b05b2", ConnectionStatus.ACTIVE),
            connection("6b05b3", ConnectionStatus.FAILED))));

    private static Connection connection(String id, ConnectionStatus status) {
        return Connection.builder()
                .id(new ConnectionId(id))
                .app(Connections.CLOCKIFY)
                .status(status)
                .build();
    }

    @Test
    void isAmbiguousEvenIfOnlyOneIsActive() {
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> lookup.connection("6b05b"))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("6b05b2", "6b05b3"));
    }

    @Test
    void findsAConnectionByAUniquePrefix() {
        assertThat(lookup.connection("6b05a").id()).hasToString("6b05a1");
    }

    /** Connections that do not change. */
    private record Known(List<Connection> all) implements Connections {

        @Override
        public List<Connection> list(ConnectionQuery query) {
            return all.stream().filter(query::matches).toList();
        }

        @Override
        public Optional<Connection> find(ConnectionId id) {
            return all.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Connection create(String app) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(ConnectionId id) {
            throw new UnsupportedOperationException();
        }
    }
}
