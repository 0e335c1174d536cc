package io.github.stint.adapter.simulator.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Applies one limit to the requests of each client separately. Thread-safe. */
public final class RateLimiter {

    private static final int MIN_CLEANUP_SIZE = 64;

    private final int requests;
    private final Duration period;
    private final Clock clock;
    /** When the permitted requests would have been made at an even rate. */
    private final Map<String, Instant> usedUntil = new HashMap<>();
    /** The number of clients at which expired ones are removed. */
    private int cleanupSize = MIN_CLEANUP_SIZE;

    /**
     * Makes a limiter.
     *
     * @param requests at least 1
     * @param period longer than zero
     */
    public RateLimiter(int requests, Duration period, Clock clock) {
        this.requests = requests;
        this.period = period;
        this.clock = clock;
    }

    /** Returns whether one more request is permitted now. Only permitted requests count. */
    public synchronized boolean tryAcquire(String client) {
        Duration share = period.dividedBy(requests);
        Instant now = clock.instant();
        Instant used = usedUntil.getOrDefault(client, now);
        Instant due = used.isBefore(now) ? now : used;
        if (Duration.between(now, due).compareTo(period.minus(share)) > 0) {
            return false;
        }
        usedUntil.put(client, due.plus(share));
        removeExpired(now);
        return true;
    }

    /** A client that has its whole limit again is the same as a new one. */
    private void removeExpired(Instant now) {
        if (usedUntil.size() > cleanupSize) {
            usedUntil.values().removeIf(used -> !used.isAfter(now));
            cleanupSize = Math.max(MIN_CLEANUP_SIZE, 2 * usedUntil.size());
        }
    }

    synchronized int size() {
        return usedUntil.size();
    }
}
