package io.github.stint.core.connection;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until a person has authorised a connection. Polls the connection every two seconds, and continues after errors that are
 * retryable. Safe for use by several threads.
 */
public final class ConnectionApproval {

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    private static final String OPERATION = "wait for connection";

    private final Connections connections;
    private final Clock clock;
    private final Sleeper sleeper;

    /**
     * Creates an object that waits for any of these connections.
     *
     * @param clock measures the time to wait
     * @param sleeper sleeps between two polls
     */
    public ConnectionApproval(Connections connections, Clock clock, Sleeper sleeper) {
        this.connections = connections;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Waits for the connection to become active, and returns it. Repeating the call is safe.
     *
     * @param lockTimeout the maximum time to wait
     * @throws NoConnection if the connection is not active after this time, or its authorisation failed
     * @throws NotFound if no connection has this id, or the connection was deleted meanwhile
     * @throws Cancelled if the thread was interrupted; its interrupt status is set
     */
    public Connection await(ConnectionId id, Duration lockTimeout) {
        Instant deadline = clock.instant().plus(lockTimeout);
        while (true) {
            boolean lastPoll = !clock.instant().isBefore(deadline);
            try {
                Connection connection = connections.get(id);
                if (connection.status() == ConnectionStatus.ACTIVE) {
                    return connection;
                }
                if (connection.status() == ConnectionStatus.FAILED) {
                    throw failed(id);
                }
                if (lastPoll) {
                    throw timedOut(id, lockTimeout);
                }
            } catch (StintException failure) {
                if (lastPoll || !failure.retryable()) {
                    throw failure;
                }
            }
            sleepUntilNextPoll(deadline);
        }
    }

    private void sleepUntilNextPoll(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        try {
            sleeper.sleep(left.isNegative() ? Duration.ZERO : left.compareTo(POLL_INTERVAL) < 0 ? left : POLL_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Cancelled.interrupted(OPERATION, "interrupted while waiting");
        }
    }

    private static NoConnection failed(ConnectionId id) {
        return new NoConnection(
                OPERATION, "the authorisation of the connection " + id + " failed", "delete it and create a new one");
    }

    private static NoConnection timedOut(ConnectionId id, Duration lockTimeout) {
        return new NoConnection(
                OPERATION,
                "the connection " + id + " was not authorised within " + lockTimeout.toSeconds() + " s",
                "open its URL in a browser, then wait again");
    }
}
