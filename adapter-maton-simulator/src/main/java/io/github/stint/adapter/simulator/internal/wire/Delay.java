package io.github.stint.adapter.simulator.internal.wire;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Delay {

    void last(Duration time) throws InterruptedException;

    /** Really waits. */
    static Delay asleep() {
        return time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    }
}
