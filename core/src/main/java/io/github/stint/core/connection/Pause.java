package io.github.stint.core.connection;

import java.time.Duration;

/** Sleeps, between two polls for example. */
@FunctionalInterface
public interface Pause {

    /**
     * Sleeps for this time.
     *
     * @throws InterruptedException if the thread was interrupted while it slept
     */
    void of(Duration length) throws InterruptedException;
}
