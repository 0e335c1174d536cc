package io.github.stint.adapter.maton.internal.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * The time in which nothing is sent, because the service asked for it, or because it refuses every request. It doubles with each refusal
 * without an accepted request in between, so that a limit per hour costs about one request per minute. Not safe for use by several
 * threads.
 */
final class Pause {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(1);
    private static final long MAX = TimeUnit.MINUTES.toNanos(1);
    private static final int DOUBLINGS = 6;
    /** A service that asks for more is tried again nevertheless: what asked may be a proxy, or a limit that ends earlier. */
    private static final long MAX_REQUESTED = TimeUnit.MINUTES.toNanos(5);

    /** After this number of refusals without an accepted request in between, a limit per second is not the reason. */
    private static final int LONG = 4;

    private final DoubleSupplier random;
    private long until;
    private int refusals;

    /**
     * Creates a pause that is over.
     *
     * @param random returns numbers from 0 to 1
     */
    Pause(long now, DoubleSupplier random) {
        this.until = now;
        this.random = random;
    }

    /** When it ends, or has ended. */
    long until() {
        return until;
    }

    /** Whether the refusals in a row slow requests down to one in several seconds. */
    boolean isLong() {
        return refusals >= LONG;
    }

    /** Extends the pause as the service asks. */
    void requested(long now, Duration delay) {
        extend(now
                + Math.min(MAX_REQUESTED, delay.compareTo(Duration.ofDays(1)) < 0 ? delay.toNanos() : MAX_REQUESTED));
    }

    /**
     * Records a refusal.
     *
     * @param alone whether no other request was accepted shortly before, so that a lower rate would not help
     */
    void refused(long now, boolean alone, Optional<Duration> requested) {
        refusals = Math.min(DOUBLINGS + 2, refusals + 1);
        requested.ifPresent(delay -> requested(now, delay));
        if (refusals > 1 || (alone && requested.isEmpty())) {
            long longest = Math.min(MAX, FIRST << Math.min(DOUBLINGS, Math.max(0, refusals - 1)));
            extend(now + (long) (longest * (1 + random.getAsDouble()) / 2));
        }
    }

    private void extend(long end) {
        if (end - until > 0) {
            until = end;
        }
    }

    /** Records an accepted request; the next pause is shorter, but not as short as the first one. */
    void accepted() {
        refusals /= 2;
    }
}
