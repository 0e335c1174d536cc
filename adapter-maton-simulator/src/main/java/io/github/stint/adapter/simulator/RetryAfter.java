package io.github.stint.adapter.simulator;

import java.time.Duration;

/** Tells how long to wait before the next attempt. */
final class RetryAfter {

    private RetryAfter() {}

    /** The answer with the header, in whole seconds, rounded up: who comes back too early would be refused again. */
    static Answer on(Answer refusal, Duration time) {
        long begun = time.getNano() == 0 ? 0 : 1;
        return refusal.with("Retry-After", String.valueOf(time.getSeconds() + begun));
    }
}
