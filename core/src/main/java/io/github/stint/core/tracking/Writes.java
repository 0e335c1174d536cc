package io.github.stint.core.tracking;

import io.github.stint.core.error.StintException;

/** What changes of several writes have in common. */
final class Writes {

    private Writes() {}

    /** Returns whether the write that failed may have had an effect. */
    static boolean isUnknown(StintException reason) {
        return reason.mayHaveTakenEffect();
    }
}
