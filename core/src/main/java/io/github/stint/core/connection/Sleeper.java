package io.github.stint.core.connection;

import java.time.Duration;

/** Sleeps, between two polls for example. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Sleeps for this time.
     *
     * @throws InterruptedException if the thread was interrupted while it slept
     */
    void sleep(Duration duration) throws InterruptedException;
}
