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
 * Makes calls fail or take their time, so that a program can be tested against bad days. Each failure hits one call, in the
 * order in which they were asked for, before the call has any effect. Safe for use by several threads.
 */
public final class Faults {

    private final Queue<Function<String, StintException>> failures = new ConcurrentLinkedQueue<>();
    private volatile Duration delay = Duration.ZERO;

    Faults() {}

    /**
     * Lets the next call fail.
     *
     * @param failure makes the error for the operation that it hits, such as {@code create project}
     */
    public void failNext(Function<String, StintException> failure) {
        failures.add(failure);
    }

    /** Lets the next call fail because there were too many; it may be repeated after {@code retryAfter}. */
    public void rateLimitNext(Duration retryAfter) {
        failNext(operation -> new RateLimited(operation, retryAfter));
    }

    /** Lets the next call fail because the service is away. */
    public void makeNextUnavailable() {
        failNext(operation ->
                new Unavailable(operation, "the service is away, as was asked for", "try again in a moment"));
    }

    /** Lets the next call fail because the key is refused. */
    public void refuseNextKey() {
        failNext(operation ->
                new NotAuthenticated(operation, "the key was refused, as was asked for", "use another key"));
    }

    /** Makes every call from now on take at least this long; zero, as in the beginning, makes none wait. */
    public void delayEach(Duration time) {
        delay = time;
    }

    void pass(String operation) {
        pause(operation);
        Function<String, StintException> failure = failures.poll();
        if (failure != null) {
            throw failure.apply(operation);
        }
    }

    private void pause(String operation) {
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
