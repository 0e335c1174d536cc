package io.github.stint.core.error;

/**
 * The caller ended the operation: it interrupted the thread, whose interrupt status is set then, or it closed the adapter. Nothing was
 * changed. It does not mean that the service was slow or not available, so that a retry does not help.
 *
 * <p>A write that may have arrived already is {@link OutcomeUnknown} instead, with this as its cause; see
 * {@link StintException#cancelled}.
 */
public final class Cancelled extends StintException {

    private static final long serialVersionUID = 1L;

    private Cancelled(String operation, String code, String message, String hint) {
        super(operation, code, message, hint);
    }

    /**
     * Creates the error for a thread that was interrupted, with the code {@code interrupted}.
     *
     * @param message when it was interrupted: {@code interrupted while waiting for the response}
     */
    public static Cancelled interrupted(String operation, String message) {
        return new Cancelled(
                operation, "interrupted", message, "nothing was changed; if it is still wanted, start it again");
    }

    /**
     * Creates the error for an adapter that is closed, or was closed during the operation, with the code {@code closed}.
     *
     * @param message such as {@code already closed}
     */
    public static Cancelled closed(String operation, String message) {
        return new Cancelled(
                operation,
                "closed",
                message,
                "nothing was changed; open a new instance, and close it after the last call");
    }

    /** Returns false: the caller has ended the operation, and decides whether it starts again. */
    @Override
    public boolean retryable() {
        return false;
    }
}
