package io.github.stint.core.error;

/** The user is known, and may not do this. */
public final class Forbidden extends StintException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String operation, String message, String hint) {
        super(operation, "forbidden", message, hint);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
