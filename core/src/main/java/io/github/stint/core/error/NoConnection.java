package io.github.stint.core.error;

/** The account has no active connection to the application. */
public final class NoConnection extends StintException {

    private static final long serialVersionUID = 1L;

    public NoConnection(String operation, String message, String hint) {
        super(operation, "no-connection", message, hint);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
