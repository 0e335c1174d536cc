package io.github.stint.adapter.inmemory.internal;

import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** The failures and the delay that calls have. Safe for use by several threads. */
public final class CallFaults {

    private final Queue<Function<String, StintException>> failures = new ConcurrentLinkedQueue<>();
    private volatile Duration delay = Duration.ZERO;

    /** Makes the next call fail. */
    public void failNext(Function<String, StintException> failure) {
        failures.add(failure);
    }

    /** Sets the minimum latency of every later call. */
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
