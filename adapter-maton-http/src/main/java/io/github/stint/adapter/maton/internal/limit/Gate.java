package io.github.stint.adapter.maton.internal.limit;

import java.time.Duration;

/** Gives permission to send requests. Safe for use by several threads. */
@FunctionalInterface
public interface Gate {

    /**
     * Asks for permission to send one request.
     *
     * @param maxWait the time until the deadline of the request; a longer delay is a refusal
     * @throws InterruptedException if the thread was interrupted; nothing was taken
     */
    Permit ask(Scope scope, Duration maxWait) throws InterruptedException;
}
