package io.github.stint.adapter.maton.internal.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request without a response. */
public final class RequestFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RequestFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    RequestFailure(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The kinds of failures. */
    public enum Reason {
        /** No connection: unknown host, connection refused, or failed TLS handshake. */
        UNREACHABLE(false, true),
        /** Rejected by the rate limits of Stint, because it would have waited longer than the timeout, or by the quota of the hour. */
        RATE_LIMITED(false, false),
        /** The timeout expired before it was sent. */
        NOT_SENT(false, false),
        /** Not sent, because its URL is not one of the service. */
        FOREIGN(false, false),
        /** The timeout expired after it was sent. */
        TIMED_OUT(true, false),
        /** The thread was interrupted after it was sent. */
        INTERRUPTED(true, false),
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
