package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;

/**
 * The service accepted a write with a success status, but the result in its response cannot be read: it was probably stored. Read what is
 * stored, and do not repeat the write.
 */
public final class ProbablyDone extends OutcomeUnknown {

    private static final long serialVersionUID = 1L;

    public ProbablyDone(String operation, String message, String hint) {
        super(operation, "probably-done", message, hint);
    }

    /** Creates the error with instants in its message. */
    public ProbablyDone(String operation, ErrorMessage message, String hint) {
        super(operation, "probably-done", message, hint);
    }
}
