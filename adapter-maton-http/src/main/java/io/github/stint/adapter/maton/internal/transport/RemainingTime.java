package io.github.stint.adapter.maton.internal.transport;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that a request has left for waits and retries. Its timeout is one of the JVM; a wait counts as a whole, even if it takes no time
 * in a test. Safe for use by several threads.
 */
final class RemainingTime {

    private final LongSupplier clock;
    private final long begin;
    private final Duration timeout;
    private Duration waited = Duration.ZERO;

    /**
     * Begins now.
     *
     * @param clock the monotonic time in nanoseconds
     */
    RemainingTime(LongSupplier clock, Duration timeout) {
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.timeout = timeout;
    }

    /** What is left; zero or negative after the deadline. */
    synchronized Duration left() {
        Duration passed = Duration.ofNanos(clock.getAsLong() - begin);
        return timeout.minus(passed.compareTo(waited) > 0 ? passed : waited);
    }

    /** Whether a wait would end before the deadline. */
    boolean allows(Duration wait) {
        return wait.compareTo(left()) < 0;
    }

    /** Records a wait. */
    synchronized void waited(Duration wait) {
        waited = waited.plus(wait);
    }
}
