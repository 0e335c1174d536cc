package io.github.stint.adapter.simulator.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each workspace, or of each account, against one limit. Safe for use by several threads. */
public final class RateLimiter {

    private static final int FEW = 64;

    private final int requests;
    private final Duration period;
    private final Clock clock;
    /** When all that was let through would have come, had each waited for its share of the time. */
    private final Map<String, Instant> paidUntil = new HashMap<>();
    /** At how many it is worth while to look for some that can be forgotten. */
    private int many = FEW;

    /**
     * Admits that many requests per period.
     *
     * @param requests at least 1
     * @param period longer than zero
     */
    public RateLimiter(int requests, Duration period, Clock clock) {
        this.requests = requests;
        this.period = period;
        this.clock = clock;
    }

    /** Whether one more request is let through now; one that is not does not count. */
    public synchronized boolean admits(String whose) {
        Duration share = period.dividedBy(requests);
        Instant now = clock.instant();
        Instant paid = paidUntil.getOrDefault(whose, now);
        Instant due = paid.isBefore(now) ? now : paid;
        if (Duration.between(now, due).compareTo(period.minus(share)) > 0) {
            return false;
        }
        paidUntil.put(whose, due.plus(share));
        forgetThePast(now);
        return true;
    }

    /** Who has nothing left to pay is as good as somebody new. */
    private void forgetThePast(Instant now) {
        if (paidUntil.size() > many) {
            paidUntil.values().removeIf(paid -> !paid.isAfter(now));
            many = Math.max(FEW, 2 * paidUntil.size());
        }
    }

    synchronized int remembered() {
        return paidUntil.size();
    }
}
