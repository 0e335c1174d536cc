package io.github.stint.core.error;

/** The user is authenticated but does not have the permission. */
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
