package io.github.stint.adapter.inmemory;

import io.github.stint.adapter.inmemory.internal.CallFaults;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.time.Duration;
import java.util.function.Function;

/**
 * Injects failures and delays into calls, for tests. Each failure affects one call, in the order in which the failures were added, before
 * the call has any effect. Safe for use by several threads.
 */
public final class InMemoryFaults {

    private final CallFaults faults;

    InMemoryFaults(CallFaults faults) {
        this.faults = faults;
    }

    /**
     * Makes the next call fail.
     *
     * @param failure creates the error for the operation of this call, such as {@code create project}
     */
    public void failNext(Function<String, StintException> failure) {
        faults.failNext(failure);
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
        faults.delayEach(time);
    }
}
