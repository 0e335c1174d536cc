package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;
import java.time.Duration;

/**
 * A write was sent, but no response reported its outcome. Check for the result before a retry, which may apply it twice: {@link #attempt}
 * has what was meant. Ports that settle, which those of the use cases do, have already checked. If the service accepted the write, it is
 * {@link ProbablyDone}. If the caller interrupted the thread or closed the adapter meanwhile, the cause is {@link Cancelled}.
 */
public sealed class OutcomeUnknown extends StintException permits ProbablyDone {

    /** How long a write with an unknown outcome may take until it takes effect, at most. */
    public static final Duration SETTLE_TIME = Duration.ofSeconds(5);

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String operation, String message, String hint) {
        this(operation, "outcome-unknown", message, hint);
    }

    OutcomeUnknown(String operation, String code, String message, String hint) {
        super(operation, code, message, hint);
    }

    /** Creates the error with instants in its message. */
    public OutcomeUnknown(String operation, ErrorMessage message, String hint) {
        this(operation, "outcome-unknown", message, hint);
    }

    OutcomeUnknown(String operation, String code, ErrorMessage message, String hint) {
        super(operation, code, message, hint);
    }

    @Override
    public final boolean retryable() {
        return false;
    }

    @Override
    public final boolean mayHaveTakenEffect() {
        return true;
    }
}
