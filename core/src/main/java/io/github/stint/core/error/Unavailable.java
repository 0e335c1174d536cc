package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;

/** The service, the network or the stored state is not available. Nothing was changed. */
public final class Unavailable extends StintException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /** Creates the error for a temporary outage, which is retryable. */
    public Unavailable(String operation, String message, String hint) {
        this(operation, "unavailable", message, hint, true);
    }

    /** As {@link #Unavailable(String, String, String)}, with instants in its message. */
    public Unavailable(String operation, ErrorMessage message, String hint) {
        super(operation, "unavailable", message, hint);
        this.retryable = true;
    }

    /**
     * Creates the error with a specific code.
     *
     * @param retryable whether the outage is probably temporary
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
