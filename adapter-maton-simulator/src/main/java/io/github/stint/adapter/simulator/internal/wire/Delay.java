package io.github.stint.adapter.simulator.internal.wire;

import java.time.Duration;

/** Waits, for delays and slow bodies. Tests replace it. */
@FunctionalInterface
public interface Delay {

    void sleep(Duration time) throws InterruptedException;

    /** Blocks the thread. */
    static Delay real() {
        return time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    }
}
