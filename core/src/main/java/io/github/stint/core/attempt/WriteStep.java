package io.github.stint.core.attempt;

import java.util.function.Supplier;

/** Makes the writes of ports. Safe for use by several threads. */
public interface WriteStep {

    /**
     * Makes a write, and returns its result.
     *
     * @param attempt what it is meant to do
     * @param result the type of its result; {@code Boolean} for a deletion
     * @param request calls the port
     */
    <T> T perform(Attempt attempt, Class<T> result, Supplier<T> request);
}
