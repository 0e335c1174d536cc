package io.github.stint.adapter.simulator.internal.wire;

import java.time.Duration;

/** Tells how long to wait before the next attempt. */
public final class RetryAfterHeader {

    private RetryAfterHeader() {}

    /** The answer with the header, in whole seconds, rounded up: who comes back too early would be refused again. */
    public static Response on(Response refusal, Duration time) {
        long begun = time.getNano() == 0 ? 0 : 1;
        return refusal.with("Retry-After", String.valueOf(time.getSeconds() + begun));
    }
}
