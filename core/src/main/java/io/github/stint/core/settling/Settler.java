package io.github.stint.core.settling;

import io.github.stint.core.error.StintException;

/** Finds out whether one write took effect. Created before the write is sent; used by one thread. */
interface Settler {

    /**
     * Reads what is stored.
     *
     * @param failure the last failure of the write
     * @throws StintException if it cannot be read
     */
    Look look(StintException failure);

    /** Returns whether the write can be sent again while it may still take effect, because that does not apply it twice. */
    boolean isRepeatable();

    /** Returns whether the write can be sent again after this failure if it had no effect. */
    default boolean isRepeatableAfter(StintException failure) {
        return true;
    }

    /** Receives the result that the write returned, and returns the result of the call. Sends nothing, so that it cannot fail. */
    default Object returned(Object result) {
        return result;
    }

    /** Called if the outcome remains unknown. */
    default void remainsUnknown() {}

    /** Called when the call ends. */
    default void close() {}
}
