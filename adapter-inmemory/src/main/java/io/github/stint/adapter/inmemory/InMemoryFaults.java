package io.github.stint.adapter.inmemory;

import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Injects failures and delays into calls, for tests. Each failure affects one call, in the order in which the failures were added, before
 * the call has any effect. Safe for use by several threads.
 */
public final class InMemoryFaults {

    private final Queue<Function<String, StintException>> failures = new ConcurrentLinkedQueue<>();
    private volatile Duration delay = Duration.ZERO;

    InMemoryFaults() {}

    /**
     * Makes the next call fail.
     *
     * @param failure creates the error for the operation of this call, such as {@code create project}
     */
    public void failNext(Function<String, StintException> failure) {
        failures.add(failure);
    }

    /** Makes the next call fail with {@link RateLimited}, with this time to wait before a retry. */
    public void rateLimitNext(Duration retryAfter) {
        failNext(operation -> new RateLimited(operation, retryAfter));
    }

    /** Makes the next call fail with {@link Unavailable}. */
    public void makeNextUnavailable() {
        failNext(operation ->
                new Unavailable(operation, "the service is unavailable (injected fault)", "try again in a moment"));
    }

    /** Makes the next call fail with {@link NotAuthenticated}. */
    public void refuseNextKey() {
        failNext(operation ->
                new NotAuthenticated(operation, "the key was rejected (injected fault)", "use another key"));
    }

    /** Sets the minimum latency of every later call (default: zero). */
    public void delayEach(Duration time) {
        delay = time;
    }

    /** Applies the delay, then throws the next failure if there is one. */
    void inject(String operation) {
        delay(operation);
        Function<String, StintException> failure = failures.poll();
        if (failure != null) {
            throw failure.apply(operation);
        }
    }

    private void delay(String operation) {
        Duration time = delay;
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(operation, "interrupted while waiting", "try again");
        }
    }
}
