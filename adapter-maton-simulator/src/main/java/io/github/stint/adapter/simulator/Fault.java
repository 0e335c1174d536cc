package io.github.stint.adapter.simulator;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import java.util.Locale;

/**
 * A way in which a request fails.
 *
 * @param time the duration, for kinds that have one; otherwise zero
 */
public record Fault(Kind kind, Duration time) {

    /** The kinds of faults. */
    public enum Kind {
        /** The response is delayed by the time. */
        DELAY,
        /** The response is delayed by a random part of the time. */
        JITTER,
        /**
         * 429 without a body; the request is not executed. The time is sent as {@code Retry-After}, rounded up to whole seconds,
         * unless it is zero.
         */
        RATE_LIMITED,
        /** 401 as for a wrong key, in the format of the gateway or of Clockify; the request is not executed. */
        UNAUTHORIZED,
        /** 402 without a body, as if the service required another plan; the request is not executed. */
        PAYMENT_REQUIRED,
        /** 403 as for a missing permission, in the format of the service; the request is not executed. */
        FORBIDDEN,
        /** 404 as for what does not exist, without a body as from Clockify; the request is not executed. */
        NOT_FOUND,
        /** 500 in the format of the service; the request is not executed. */
        INTERNAL_ERROR,
        /** 502 with an HTML page, as from a proxy; the request is not executed. */
        BAD_GATEWAY,
        /** The connection is reset; the request is not executed. */
        RESET_BEFORE,
        /** The request is executed, then the connection is reset without a response. */
        RESET_AFTER,
        /** The request is executed, and the connection ends in the middle of the body; without a body it is reset. */
        HALF_BODY,
        /** The request is executed, and the body is sent byte by byte, with the time between two bytes. */
        SLOW_BODY;

        /** The name in the admin API, such as {@code reset-before}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean needsTime() {
            return this == DELAY || this == JITTER || this == SLOW_BODY;
        }

        private boolean allowsTime() {
            return needsTime() || this == RATE_LIMITED;
        }
    }

    /** Delays are counted in nanoseconds. */
    private static final Duration MAX_TIME = Duration.ofNanos(Long.MAX_VALUE);

    /**
     * Throws {@link InvalidValue} if the time is negative, longer than 292 years, zero for a kind that needs one, or not zero for a
     * kind that has none.
     */
    public Fault {
        if (!time.isZero() && !kind.allowsTime()) {
            throw invalid(kind, time, "remove the time");
        }
        if (time.isNegative() || (time.isZero() && kind.needsTime())) {
            throw invalid(kind, time, "use a longer time");
        }
        if (time.compareTo(MAX_TIME) > 0) {
            throw invalid(kind, time, "use a shorter time");
        }
    }

    private static InvalidValue invalid(Kind kind, Duration time, String hint) {
        return new InvalidValue(
                "make a fault", "time", "invalid time " + time + " for the fault \"" + kind.code() + "\"", hint);
    }

    public static Fault delay(Duration time) {
        return new Fault(Kind.DELAY, time);
    }

    public static Fault jitter(Duration max) {
        return new Fault(Kind.JITTER, max);
    }

    /** 429 without {@code Retry-After}, as from the real service. */
    public static Fault rateLimited() {
        return new Fault(Kind.RATE_LIMITED, Duration.ZERO);
    }

    /** 429 with {@code Retry-After}, rounded up to whole seconds. */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault(Kind.RATE_LIMITED, retryAfter);
    }

    /** 401, as for a wrong key. */
    public static Fault unauthorized() {
        return new Fault(Kind.UNAUTHORIZED, Duration.ZERO);
    }

    /** 402, as if the service required another plan. */
    public static Fault paymentRequired() {
        return new Fault(Kind.PAYMENT_REQUIRED, Duration.ZERO);
    }

    /** 403, as for a missing permission. */
    public static Fault forbidden() {
        return new Fault(Kind.FORBIDDEN, Duration.ZERO);
    }

    /** 404, as for what does not exist. */
    public static Fault notFound() {
        return new Fault(Kind.NOT_FOUND, Duration.ZERO);
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
