package io.github.stint.core.error;

/**
 * The root of everything that Stint throws on purpose.
 *
 * <p>No message and no hint ever holds a credential or a whole answer of the service. All errors are unchecked, so that
 * they pass through streams and lambdas unchanged.
 */
public abstract sealed class StintException extends RuntimeException
        permits Ambiguous,
                Forbidden,
                InvalidValue,
                NoConnection,
                NoTimerRunning,
                NotAuthenticated,
                NotFound,
                OutcomeUnknown,
                RateLimited,
                Refused,
                Unavailable,
                UnexpectedAnswer {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String code;
    private final String hint;

    StintException(String operation, String code, String message, String hint) {
        super(message);
        this.operation = operation;
        this.code = code;
        this.hint = hint;
    }

    /** What was being done, as a verb and its object: {@code delete project}. */
    public final String operation() {
        return operation;
    }

    /** A stable lower-case code with hyphens, which scripts may compare: {@code project-not-archived}. */
    public final String code() {
        return code;
    }

    /** What the user can do next; a sentence without a full stop, never empty. */
    public final String hint() {
        return hint;
    }

    /** Whether the very same call may succeed later without anybody changing anything. */
    public abstract boolean retryable();

    /** The message, always there. */
    @Override
    public final String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
