package io.github.stint.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConnectionApprovalTest {

    private static final ConnectionId ID = new ConnectionId("c-1");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T12:00:00Z"));

    private void sleep(Duration length) {
        assertThat(length).isPositive();
        clock.advance(length);
    }

    private ConnectionApproval seeing(Look... looks) {
        return new ConnectionApproval(new SeenConnections(Arrays.asList(looks)), clock, this::sleep);
    }

    /** What is to be seen when somebody looks. */
    private interface Look extends Supplier<Optional<Connection>> {}

    private static Look a(ConnectionStatus status) {
        return () -> Optional.of(Connection.builder()
                .id(ID)
                .app(Connections.CLOCKIFY)
                .status(status)
                .build());
    }

    @Test
    void returnsImmediatelyIfTheConnectionIsActive() {
        Connection connection = seeing(a(ConnectionStatus.ACTIVE)).await(ID, MINUTE);

        assertThat(connection.status()).isEqualTo(ConnectionStatus.ACTIVE);
        assertThat(clock.passed()).isZero();
    }

    @Test
    void looksEveryTwoSecondsUntilThePersonHasAuthorisedIt() {
        seeing(a(ConnectionStatus.PENDING), a(ConnectionStatus.OTHER), a(ConnectionStatus.ACTIVE))
                .await(ID, MINUTE);

        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void looksOnceMoreWhenTheTimeIsUp() {
        seeing(a(ConnectionStatus.PENDING), a(ConnectionStatus.PENDING), a(ConnectionStatus.ACTIVE))
                .await(ID, Duration.ofSeconds(3));

        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void timesOutIfItIsNotAuthorised() {
        assertThatExceptionOfType(NoConnection.class)
                .isThrownBy(() -> seeing(a(ConnectionStatus.PENDING)).await(ID, MINUTE))
                .withMessageContaining("within 60 s");
        assertThat(clock.passed()).isEqualTo(MINUTE);
    }

    @Test
    void givesUpAtOnceWhenTheAuthorisationFailed() {
        assertThatExceptionOfType(NoConnection.class)
                .isThrownBy(() -> seeing(a(ConnectionStatus.PENDING), a(ConnectionStatus.FAILED))
                        .await(ID, MINUTE))
                .withMessageContaining("failed");
        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void givesUpAtOnceWhenTheConnectionIsGone() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        seeing(a(ConnectionStatus.PENDING), Optional::empty).await(ID, MINUTE));
    }

    @Test
    void toleratesTransientFailures() {
        seeing(
                        () -> {
                            throw new Unavailable("show connection", "away", "wait");
                        },
                        () -> {
                            throw new RateLimited("show connection");
                        },
                        a(ConnectionStatus.ACTIVE))
                .await(ID, MINUTE);

        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void throwsTheLastFailureAfterTheTimeout() {
        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> seeing(() -> {
                            throw new RateLimited("show connection");
                        })
                        .await(ID, MINUTE));
    }

    @Test
    void throwsPermanentFailuresImmediately() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> seeing(() -> {
                            throw new Forbidden("show connection", "no", "ask");
                        })
                        .await(ID, MINUTE));
        assertThat(clock.passed()).isZero();
    }

    @Test
    void endsWhenItIsInterruptedAndKeepsTheMark() {
        ConnectionApproval approval =
                new ConnectionApproval(new SeenConnections(List.of(a(ConnectionStatus.PENDING))), clock, length -> {
                    throw new InterruptedException();
                });

        assertThatExceptionOfType(Cancelled.class).isThrownBy(() -> approval.await(ID, MINUTE));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Shows one thing after the other, and the last one for ever. */
    private static final class SeenConnections implements Connections {

        private final Deque<Look> looks;

        SeenConnections(List<Look> looks) {
            this.looks = new ArrayDeque<>(looks);
        }

        @Override
        public Optional<Connection> find(ConnectionId id) {
            return (looks.size() > 1 ? looks.removeFirst() : looks.getFirst()).get();
        }

        @Override
        public List<Connection> list(ConnectionQuery query) {
            throw new UnsupportedOperationException("nobody waits for a list");
        }

        @Override
        public Connection create(String app) {
            throw new UnsupportedOperationException("waiting makes nothing");
        }

        @Override
        public void delete(ConnectionId id) {
            throw new UnsupportedOperationException("waiting deletes nothing");
        }
    }
}
