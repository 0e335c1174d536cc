package io.github.stint.core.error;

/** The credential is missing or was rejected. */
public final class NotAuthenticated extends StintException {

    private static final long serialVersionUID = 1L;

    public NotAuthenticated(String operation, String message, String hint) {
        super(operation, "not-authenticated", message, hint);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
