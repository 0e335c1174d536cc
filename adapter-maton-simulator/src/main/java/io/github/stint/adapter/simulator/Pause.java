package io.github.stint.adapter.simulator;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {

    void last(Duration time) throws InterruptedException;

    /** Really waits. */
    static Pause asleep() {
        return time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    }
}
