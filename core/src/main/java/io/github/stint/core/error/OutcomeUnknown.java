package io.github.stint.core.error;

/** A write was sent, and no answer told whether it took effect. Look before repeating it: a second one may double it. */
public final class OutcomeUnknown extends StintException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String operation, String message, String hint) {
        super(operation, "outcome-unknown", message, hint);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
