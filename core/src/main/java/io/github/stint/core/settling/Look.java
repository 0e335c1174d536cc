package io.github.stint.core.settling;

import java.util.Optional;

/**
 * What was found out about a write.
 *
 * @param state whether it took effect
 * @param result the result of the write if it took effect; otherwise empty
 * @param reason why it cannot be found out whether it took effect; otherwise an empty text
 */
record Look(State state, Optional<Object> result, String reason) {

    enum State {
        DONE,
        NOT_DONE,
        UNCLEAR,
        INTERRUPTED
    }

    static Look done(Object result) {
        return new Look(State.DONE, Optional.of(result), "");
    }

    static Look notDone() {
        return new Look(State.NOT_DONE, Optional.empty(), "");
    }

    /** As unclear, because the caller interrupted the thread. */
    static Look interrupted() {
        return new Look(State.INTERRUPTED, Optional.empty(), "the thread was interrupted");
    }

    /** The reason completes the sentence: it cannot be found out whether the write took effect, because … */
    static Look unclear(String reason) {
        return new Look(State.UNCLEAR, Optional.empty(), reason);
    }
}
