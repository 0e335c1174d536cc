package io.github.stint.core.error;

/** A write was sent, but no response reported its outcome. Check for the result before a retry, which may apply it twice. */
public final class OutcomeUnknown extends StintException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String operation, String message, String hint) {
        super(operation, "outcome-unknown", message, hint);
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public boolean mayHaveTakenEffect() {
        return true;
    }
}
