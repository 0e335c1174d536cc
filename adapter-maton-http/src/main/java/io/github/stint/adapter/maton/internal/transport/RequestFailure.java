package io.github.stint.adapter.maton.internal.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a request got no answer. */
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

    /** What stood in the way. */
    public enum Reason {
        /** Nobody was there to take it: unknown host, refused connection, no common ground for encryption. */
        UNREACHABLE(false, true),
        /** It was held back, because the limits on requests would have made it wait for too long. */
        HELD_BACK(false, false),
        /** Time ran out before it was sent. */
        LATE(false, false),
        /** It would have gone to an address that is not the service's. */
        FOREIGN(false, false),
        /** Time ran out after it was sent. */
        TIMED_OUT(true, false),
        /** The thread was interrupted. */
        INTERRUPTED(true, false),
        /** The connection broke before the whole answer was there. */
        BROKEN(true, true),
        /** The answer was larger than it may be. */
        TOO_LARGE(true, false);

        private final boolean mayHaveArrived;
        private final boolean passing;

        Reason(boolean mayHaveArrived, boolean passing) {
            this.mayHaveArrived = mayHaveArrived;
            this.passing = passing;
        }

        /** Whether the service may have done what was asked for. */
        public boolean mayHaveArrived() {
            return mayHaveArrived;
        }

        /** Whether it is worth trying again at once. */
        boolean passing() {
            return passing;
        }
    }
}
