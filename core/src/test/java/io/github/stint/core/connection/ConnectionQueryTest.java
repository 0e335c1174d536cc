package io.github.stint.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionQueryTest {

    private static final Connection WORKING = connection("k1", "clockify", ConnectionStatus.ACTIVE);
    private static final Connection WAITING = connection("k2", "clockify", ConnectionStatus.PENDING);
    private static final Connection ELSEWHERE = connection("k3", "slack", ConnectionStatus.ACTIVE);
    private static final List<Connection> ALL = List.of(WORKING, WAITING, ELSEWHERE);

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(ConnectionQuery.builder(), ALL),
                Arguments.of(ConnectionQuery.builder().app("clockify"), List.of(WORKING, WAITING)),
                Arguments.of(ConnectionQuery.builder().app("clock"), List.of()),
                Arguments.of(ConnectionQuery.builder().status(ConnectionStatus.ACTIVE), List.of(WORKING, ELSEWHERE)),
                Arguments.of(
                        ConnectionQuery.builder().app("clockify").status(ConnectionStatus.ACTIVE), List.of(WORKING)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asksForWhatItNames(ConnectionQuery.Builder query, List<Connection> found) {
        assertThat(ALL).filteredOn(query.build()::matches).isEqualTo(found);
    }

    private static Connection connection(String id, String app, ConnectionStatus status) {
        return Connection.builder()
                .id(new ConnectionId(id))
                .app(app)
                .status(status)
                .build();
    }
}
