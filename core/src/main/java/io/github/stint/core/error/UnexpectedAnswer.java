package io.github.stint.core.error;

/** The response of the service is invalid. */
public final class UnexpectedAnswer extends StintException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String operation, String message, String hint) {
        super(operation, "unexpected-answer", message, hint);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
