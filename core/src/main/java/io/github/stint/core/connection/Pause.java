package io.github.stint.core.connection;

import java.time.Duration;

/** Lets time pass between two looks at something that somebody else changes. */
@FunctionalInterface
public interface Pause {

    /**
     * Returns after that time.
     *
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    void of(Duration length) throws InterruptedException;
}
