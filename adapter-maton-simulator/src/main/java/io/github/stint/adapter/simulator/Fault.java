package io.github.stint.adapter.simulator;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import java.util.Locale;

/**
 * Something that goes wrong with a request.
 *
 * @param time how long, for the kinds that take time; zero for the others
 */
public record Fault(Kind kind, Duration time) {

    /** What can go wrong. */
    public enum Kind {
        /** The request waits for the whole time, and is answered as usual. */
        DELAY,
        /** The request waits for a part of the time that chance decides, and is answered as usual. */
        JITTER,
        /** 429 without a body, before anything was done; the time, rounded up to whole seconds, is told as {@code Retry-After}, unless it is zero. */
        RATE_LIMITED,
        /** 500 in the form of the service, before anything was done. */
        INTERNAL_ERROR,
        /** 502 with a page in HTML, as a proxy writes it, before anything was done. */
        BAD_GATEWAY,
        /** The connection is reset before anything was done. */
        RESET_BEFORE,
        /** Everything is done, and then the connection is reset without an answer. */
        RESET_AFTER,
        /** Everything is done, and the connection ends in the middle of the body; it is reset when there is none. */
        HALF_BODY,
        /** Everything is done, and the body comes byte by byte, with the time between each two. */
        SLOW_BODY;

        /** The name in the admin API, such as {@code reset-before}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean needsTime() {
            return this == DELAY || this == JITTER || this == SLOW_BODY;
        }

        private boolean takesTime() {
            return needsTime() || this == RATE_LIMITED;
        }
    }

    /** What can be waited for is counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /**
     * Checks the time; throws {@link InvalidValue} when it is negative, longer than 292 years, missing where the kind needs one, or
     * there where the kind takes none.
     */
    public Fault {
        if (!time.isZero() && !kind.takesTime()) {
            throw refused(kind, time, "leave out the time");
        }
        if (time.isNegative() || (time.isZero() && kind.needsTime())) {
            throw refused(kind, time, "name a longer time");
        }
        if (time.compareTo(LONGEST) > 0) {
            throw refused(kind, time, "name a shorter time");
        }
    }

    private static InvalidValue refused(Kind kind, Duration time, String hint) {
        return new InvalidValue("make a fault", "time", "a fault \"" + kind.code() + "\" cannot take " + time, hint);
    }

    public static Fault delay(Duration time) {
        return new Fault(Kind.DELAY, time);
    }

    public static Fault jitter(Duration atMost) {
        return new Fault(Kind.JITTER, atMost);
    }

    /** A refusal that does not say how long to wait, as the real service's. */
    public static Fault rateLimited() {
        return new Fault(Kind.RATE_LIMITED, Duration.ZERO);
    }

    /** A refusal that says how long to wait, rounded up to whole seconds. */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault(Kind.RATE_LIMITED, retryAfter);
    }

    public static Fault internalError() {
        return new Fault(Kind.INTERNAL_ERROR, Duration.ZERO);
    }

    public static Fault badGateway() {
        return new Fault(Kind.BAD_GATEWAY, Duration.ZERO);
    }

    public static Fault resetBefore() {
        return new Fault(Kind.RESET_BEFORE, Duration.ZERO);
    }

    public static Fault resetAfter() {
        return new Fault(Kind.RESET_AFTER, Duration.ZERO);
    }

    public static Fault halfBody() {
        return new Fault(Kind.HALF_BODY, Duration.ZERO);
    }

    public static Fault slowBody(Duration betweenBytes) {
        return new Fault(Kind.SLOW_BODY, betweenBytes);
    }
}
