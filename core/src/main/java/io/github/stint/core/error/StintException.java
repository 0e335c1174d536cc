package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.message.PrintableText;
import io.github.stint.core.message.ServiceResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of all exceptions that Stint throws deliberately.
 *
 * <p>No message, hint, response or cause contains a credential or a complete response of the service. Messages, hints and responses are
 * printable: control characters of names and of texts of the service have become spaces. All errors are unchecked, so that
 * they pass through streams and lambdas unchanged.
 *
 * <p>If a request failed, {@link #response} has the status and the error code of the service. If there was no response, or it could not be
 * read, the cause is the exception that was the reason, such as a {@link java.net.ConnectException} or a
 * {@link java.util.concurrent.TimeoutException}. Its class is for diagnosis only and may change; to decide what to do, use the class of the
 * error, {@link #code} and {@link #retryable}. An adapter adds both to the error before it throws it, with {@link #addResponse} and
 * {@link #initCause}.
 *
 * <p>Errors survive Java serialisation as a whole, because frameworks send exceptions to other processes. Values, such as time entries,
 * are not serialisable.
 */
public abstract sealed class StintException extends RuntimeException
        permits Ambiguous,
                Cancelled,
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
    private @Nullable ServiceResponse response;
    // A value, which is not serialisable.
    private transient @Nullable AttemptedWrite attempt;
    private boolean examined;

    StintException(String operation, String code, String message, String hint) {
        this(operation, code, ErrorMessage.of(message), hint);
    }

    StintException(String operation, String code, ErrorMessage message, String hint) {
        super(message.toString());
        this.message = message;
        this.operation = operation;
        this.code = code;
        this.hint = PrintableText.of(hint);
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

    /**
     * Returns how the service responded to the request that failed; empty if there was no response, if the response does not matter, or if
     * no request was sent, as in memory. If the cause is another error of this kind, its response is returned.
     */
    public final synchronized Optional<ServiceResponse> response() {
        return response == null && getCause() instanceof StintException reason
                ? reason.response()
                : Optional.ofNullable(response);
    }

    /**
     * Adds how the service responded; for adapters.
     *
     * @throws IllegalStateException if it has been added already
     */
    public final synchronized void addResponse(ServiceResponse given) {
        if (response != null) {
            throw new IllegalStateException("the error already has a response: " + response);
        }
        response = given;
    }

    /**
     * Returns what the write that failed was meant to do; empty if the call was a read, if it was certain before the request that it would
     * fail, or if this error was read from its serialised form. If the cause is another error of this kind, its attempt is returned.
     */
    public final synchronized Optional<AttemptedWrite> attempt() {
        return attempt == null && getCause() instanceof StintException reason
                ? reason.attempt()
                : Optional.ofNullable(attempt);
    }

    /** Adds what the write was meant to do, unless that is known; for adapters. */
    public final synchronized void addAttempt(AttemptedWrite made) {
        if (attempt == null) {
            attempt = made;
        }
    }

    /**
     * Returns whether what is stored has been read after the failure, without finding out whether the write took effect. Reading it once more
     * at once does not help.
     */
    public final synchronized boolean isExamined() {
        return examined;
    }

    /** Records that what is stored has been read after the failure. */
    public final synchronized void markExamined() {
        examined = true;
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

    /**
     * Returns whether the caller ended the operation, by an interrupt or by closing the adapter: this is {@link Cancelled}, or it is the
     * reason of this error. A loop over several operations ends then.
     */
    public final boolean cancelled() {
        return this instanceof Cancelled || (getCause() instanceof StintException reason && reason.cancelled());
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
