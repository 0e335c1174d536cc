package io.github.stint.adapter.simulator.internal.access;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Applies one limit to the requests of each client separately. Thread-safe. */
public final class RateLimiter {

    private static final int MIN_CLEANUP_SIZE = 64;

    private final Supplier<RateWindow> limit;
    private final Clock clock;
    private final Map<String, RateWindow> clients = new HashMap<>();
    /** The number of clients at which those without requests are removed. */
    private int cleanupSize = MIN_CLEANUP_SIZE;

    /**
     * Makes a limiter.
     *
     * @param limit creates the window of a new client
     */
    public RateLimiter(Supplier<RateWindow> limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Returns whether one more request is permitted now. Only permitted requests count. */
    public synchronized boolean tryAcquire(String client) {
        Instant now = clock.instant();
        boolean permitted =
                clients.computeIfAbsent(client, added -> limit.get()).tryAcquire(now);
        removeUnused(now);
        return permitted;
    }

    /** A client that has its whole limit again is the same as a new one. */
    private void removeUnused(Instant now) {
        if (clients.size() > cleanupSize) {
            clients.values().removeIf(window -> window.isUnused(now));
            cleanupSize = Math.max(MIN_CLEANUP_SIZE, 2 * clients.size());
        }
    }

    synchronized int size() {
        return clients.size();
    }
}
