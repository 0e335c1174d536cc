package io.github.stint.adapter.maton.internal.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The limits of the clients of a transport, which share what they learn about an account or a workspace. A limit that was not used for a
 * while is forgotten. Safe for use by several threads.
 */
public final class AdaptiveGate implements Gate {

    private static final Duration MAX_IDLE_TIME = Duration.ofMinutes(10);
    private static final int MIN_CLEANUP_SIZE = 64;

    private final LongSupplier clock;
    private final DoubleSupplier random;
    private final Map<Scope.Key, Pace> paces = new HashMap<>();
    private int cleanupSize = MIN_CLEANUP_SIZE;

    /**
     * Creates a gate that has learned nothing.
     *
     * @param clock the monotonic time in nanoseconds
     * @param random returns numbers from 0 to 1
     */
    public AdaptiveGate(LongSupplier clock, DoubleSupplier random) {
        this.clock = clock;
        this.random = random;
    }

    /** Never waits itself: the permit has the delay. */
    @Override
    public synchronized Permit ask(Scope scope, Duration maxWait) {
        Permit permit = paces.computeIfAbsent(scope.key(), added -> new Pace(clock, random))
                .ask(scope.requestsPerSecond());
        forgetIdle();
        return permit;
    }

    private void forgetIdle() {
        if (paces.size() > cleanupSize) {
            paces.values().removeIf(pace -> pace.isIdle(MAX_IDLE_TIME));
            cleanupSize = Math.max(MIN_CLEANUP_SIZE, 2 * paces.size());
        }
    }
}
