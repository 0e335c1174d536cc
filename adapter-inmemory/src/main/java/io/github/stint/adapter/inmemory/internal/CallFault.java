package io.github.stint.adapter.inmemory.internal;

import io.github.stint.core.error.StintException;
import java.util.function.Function;
import java.util.function.Predicate;

/** A fault of the next matching calls. Not safe for use by several threads; {@link CallFaults} guards it. */
final class CallFault {

    private final Predicate<String> operations;
    private final Function<String, StintException> error;
    private final boolean followsEffect;
    private int remaining;

    /**
     * Creates a fault.
     *
     * @param followsEffect whether the call takes effect before it fails
     */
    CallFault(Predicate<String> operations, int times, Function<String, StintException> error, boolean followsEffect) {
        this.operations = operations;
        this.remaining = times;
        this.error = error;
        this.followsEffect = followsEffect;
    }

    boolean matches(String operation) {
        return operations.test(operation);
    }

    boolean followsEffect() {
        return followsEffect;
    }

    StintException error(String operation) {
        return error.apply(operation);
    }

    int remaining() {
        return remaining;
    }

    /** Counts one call, and returns the number of calls that remain. */
    int countDown() {
        remaining--;
        return remaining;
    }
}
