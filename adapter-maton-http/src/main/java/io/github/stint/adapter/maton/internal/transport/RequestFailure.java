package io.github.stint.adapter.maton.internal.transport;

import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A request without a response. */
public final class RequestFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** Means that there was no response, or that its status is not known. */
    private static final int NO_STATUS = 0;

    private final Reason reason;
    private final int status;

    private RequestFailure(Reason reason, String message, @Nullable Throwable cause, int status) {
        super(message, cause);
        this.reason = reason;
        this.status = status;
    }

    RequestFailure(Reason reason, String message, @Nullable Throwable cause) {
        this(reason, message, cause, NO_STATUS);
    }

    RequestFailure(Reason reason, String message) {
        this(reason, message, null);
    }

    /**
     * The same failure after the head of a response was received.
     *
     * @param newStatus the status; 0 if none was received
     */
    RequestFailure withStatus(int newStatus) {
        return new RequestFailure(reason, String.valueOf(getMessage()), getCause(), newStatus);
    }

    public Reason reason() {
        return reason;
    }

    /** The status of the response that could not be read or that was the reason; empty if there was none. */
    public OptionalInt status() {
        return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The kinds of failures. */
    public enum Reason {
        /** No connection: unknown host, connection refused, or broken during the TLS handshake. */
        UNREACHABLE(false, true),
        /** No secure connection; see {@link TlsFailure}. */
        NOT_SECURE(false, false),
        /** Rejected by the rate limits of Stint, because it would have waited longer than the timeout, or by the quota of the hour. */
        RATE_LIMITED(false, false),
        /** The timeout expired before it was sent. */
        NOT_SENT(false, false),
        /** Not sent, because Java cannot create an HTTP client, for example without readable certificates. */
        NO_CLIENT(false, false),
        /** Not sent, because its URL is not one of the service. */
        FOREIGN(false, false),
        /** The timeout expired after it was sent. */
        TIMED_OUT(true, false),
        /** The thread was interrupted, or the client was closed, after it was sent. */
        CANCELLED_IN_FLIGHT(true, false),
        /** The thread was interrupted, or the client was closed, before it was sent, or while it waited to be sent again. */
        CANCELLED(false, false),
        /** The gate of the rate limits could not decide, so that it was not sent. */
        GATE_FAILED(false, false),
        /** The connection broke before the response was complete. */
        BROKEN(true, true),
        /** The response was larger than allowed. */
        TOO_LARGE(true, false);

        private final boolean mayHaveArrived;
        private final boolean isTransient;

        Reason(boolean mayHaveArrived, boolean isTransient) {
            this.mayHaveArrived = mayHaveArrived;
            this.isTransient = isTransient;
        }

        /** Whether the request may have taken effect. */
        public boolean mayHaveArrived() {
            return mayHaveArrived;
        }

        /** Whether an immediate retry may succeed. */
        boolean isTransient() {
            return isTransient;
        }
    }
}
