package io.github.stint.core.error;

/**
 * The superclass of all exceptions that Stint throws deliberately.
 *
 * <p>No message and no hint contains a credential or a complete response of the service. All errors are unchecked, so that they pass
 * through streams and lambdas unchanged.
 *
 * <p>Errors survive Java serialisation as a whole, because frameworks send exceptions to other processes. Values, such as time entries,
 * are not serialisable.
 */
public abstract sealed class StintException extends RuntimeException
        permits Ambiguous,
                Forbidden,
                InvalidValue,
                NoConnection,
                NoTimerRunning,
                NotAllChanged,
                NotAllDeleted,
                NotAuthenticated,
                NotFound,
                OutcomeUnknown,
                PartlyChanged,
                RateLimited,
                Refused,
                TimerNotStarted,
                Unavailable,
                UnexpectedResponse {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String code;
    private final String hint;
    private ErrorMessage message;

    StintException(String operation, String code, String message, String hint) {
        this(operation, code, ErrorMessage.of(message), hint);
    }

    StintException(String operation, String code, ErrorMessage message, String hint) {
        super(message.toString());
        this.message = message;
        this.operation = operation;
        this.code = code;
        this.hint = hint;
    }

    /** Returns the operation that failed, as a verb and its object: {@code delete project}. */
    public final String operation() {
        return operation;
    }

    /** Returns the stable lower-case code with hyphens, which scripts may compare: {@code project-not-archived}. */
    public final String code() {
        return code;
    }

    /** Returns what the user can do next: a sentence without a full stop, never empty. */
    public final String hint() {
        return hint;
    }

    /** Returns whether the same call may succeed later without any other change. */
    public abstract boolean retryable();

    /**
     * Returns whether the write that failed may nevertheless have been stored, as a whole or in part, so that what is stored now has to be
     * read before it is repeated or undone.
     */
    public boolean mayHaveTakenEffect() {
        return false;
    }

    /** Returns the message with its instants as values, which a front end formats in the zone of its user. */
    public final synchronized ErrorMessage message() {
        return message;
    }

    /**
     * Adds to the message what is true after the failure, and what the cause of the failure does not know: whether something runs
     * again, for example. The type and the code of the error remain.
     */
    public final synchronized void addConsequence(ErrorMessage consequence) {
        message = message.plus(ErrorMessage.of("; ")).plus(consequence);
    }

    /** Returns the message, with instants in ISO 8601 in UTC; never null. */
    @Override
    public final String getMessage() {
        return message().toString();
    }
}
