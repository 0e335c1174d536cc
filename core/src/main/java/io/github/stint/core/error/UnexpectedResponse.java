package io.github.stint.core.error;

/** The response of the service is invalid. */
public final class UnexpectedResponse extends StintException {

    private static final long serialVersionUID = 1L;

    public UnexpectedResponse(String operation, String message, String hint) {
        super(operation, "unexpected-response", message, hint);
    }

    @Override
    public boolean retryable() {
        return false;
    }

    /** Returns true: if the request was a write, the service has accepted it. */
    @Override
    public boolean mayHaveTakenEffect() {
        return true;
    }
}
