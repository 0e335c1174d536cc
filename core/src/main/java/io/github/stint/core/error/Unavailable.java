package io.github.stint.core.error;

/** The service, the network or the stored state cannot be used now. Nothing was changed. */
public final class Unavailable extends StintException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /** An outage that is likely to pass by itself. */
    public Unavailable(String operation, String message, String hint) {
        this(operation, "unavailable", message, hint, true);
    }

    /**
     * An outage with a code of its own.
     *
     * @param retryable whether it is likely to pass by itself
     */
    public Unavailable(String operation, String code, String message, String hint, boolean retryable) {
        super(operation, code, message, hint);
        this.retryable = retryable;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
