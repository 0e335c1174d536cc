package io.github.stint.core.tracking;

import io.github.stint.core.error.StintException;
import java.util.function.Supplier;

/** What changes of several writes have in common. */
final class Writes {

    private Writes() {}

    /** Returns whether the write that failed may have had an effect. */
    static boolean isUnknown(StintException reason) {
        return reason.mayHaveTakenEffect();
    }

    /** Runs the action although the thread may have been interrupted, and interrupts it again afterwards. */
    static <T> T uninterrupted(Supplier<T> action) {
        boolean interrupted = Thread.interrupted();
        try {
            return action.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
