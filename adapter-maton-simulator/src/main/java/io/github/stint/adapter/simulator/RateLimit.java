package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.adapter.simulator.internal.access.RateWindow;
import io.github.stint.core.error.InvalidValue;
import java.time.Clock;
import java.time.Duration;

/**
 * A limit of requests per time.
 *
 * @param requests at least 1
 * @param per at least a millisecond
 * @param window when requests are permitted again
 */
public record RateLimit(int requests, Duration per, Window window) {

    /** When requests are permitted again after all were sent. It is not known which of them the service uses. */
    public enum Window {
        /** One more for each share of the time. */
        GRADUAL,
        /** Each request when the time has passed since it was sent. */
        SLIDING,
        /** All when a period begins, such as each full hour. */
        FIXED
    }

    /** Throws {@link InvalidValue} if the limit permits no request, or any number of them. */
    public RateLimit {
        if (requests < 1 || per.toMillis() < 1) {
            throw new InvalidValue(
                    "set a rate limit",
                    "rate-limit",
                    "invalid rate limit: " + requests + " requests in " + per,
                    "permit at least one request in some time, such as 50 in PT1S");
        }
    }

    /** Creates a limit after which one more request is permitted for each share of the time. */
    public RateLimit(int requests, Duration per) {
        this(requests, per, Window.GRADUAL);
    }

    RateLimiter limiter(Clock clock) {
        return new RateLimiter(this::newWindow, clock);
    }

    private RateWindow newWindow() {
        return switch (window) {
            case GRADUAL -> RateWindow.gradual(requests, per);
            case SLIDING -> RateWindow.sliding(requests, per);
            case FIXED -> RateWindow.fixed(requests, per);
        };
    }

    /** Returns a limit of requests per second. */
    public static RateLimit perSecond(int requests) {
        return new RateLimit(requests, Duration.ofSeconds(1));
    }
}
