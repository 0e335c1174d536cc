package io.github.stint.core.connection;

import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until a person has authorised a connection, by looking at it every two seconds. What fails for a moment only is tried
 * again. Safe for use by several threads.
 */
public final class ConnectionApproval {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final String OPERATION = "wait for connection";

    private final Connections connections;
    private final Clock clock;
    private final Pause pause;

    /**
     * Waits for those connections.
     *
     * @param clock tells when to give up
     * @param pause lets the time between two looks pass
     */
    public ConnectionApproval(Connections connections, Clock clock, Pause pause) {
        this.connections = connections;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * The connection, once it is active. Repeating the call is safe.
     *
     * @param patience how long to wait for the person
     * @throws NoConnection if it is still not active by then, or its authorisation failed
     * @throws NotFound if there is none with that id, or it was deleted meanwhile
     * @throws Unavailable if the thread was interrupted, whose mark it keeps
     */
    public Connection await(ConnectionId id, Duration patience) {
        Instant latest = clock.instant().plus(patience);
        while (true) {
            boolean lastLook = !clock.instant().isBefore(latest);
            try {
                Connection connection = connections.get(id);
                if (connection.status() == ConnectionStatus.ACTIVE) {
                    return connection;
                }
                if (connection.status() == ConnectionStatus.FAILED) {
                    throw failed(id);
                }
                if (lastLook) {
                    throw stillPending(id, patience);
                }
            } catch (StintException failure) {
                if (lastLook || !failure.retryable()) {
                    throw failure;
                }
            }
            letTimePass(latest);
        }
    }

    private void letTimePass(Instant latest) {
        Duration left = Duration.between(clock.instant(), latest);
        try {
            pause.of(left.isNegative() ? Duration.ZERO : left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(
                    OPERATION, "interrupted while waiting", "wait once more; the connection itself is as it was");
        }
    }

    private static NoConnection failed(ConnectionId id) {
        return new NoConnection(
                OPERATION, "the authorisation of the connection " + id + " failed", "delete it, and create another");
    }

    private static NoConnection stillPending(ConnectionId id, Duration patience) {
        return new NoConnection(
                OPERATION,
                "nobody has authorised the connection " + id + " within " + patience.toSeconds() + " s",
                "open its address in a browser, then wait once more");
    }
}
