package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.core.error.InvalidValue;
import java.time.Clock;
import java.time.Duration;

/**
 * A limit of requests per time. All of them may be sent at once; after that, one more is permitted for each share of the time.
 *
 * @param requests at least 1
 * @param per longer than zero
 */
public record RateLimit(int requests, Duration per) {

    /** Throws {@link InvalidValue} if the limit permits no request, or any number of them. */
    public RateLimit {
        if (requests < 1 || per.isNegative() || per.isZero()) {
            throw new InvalidValue(
                    "set a rate limit",
                    "rate-limit",
                    "invalid rate limit: " + requests + " requests in " + per,
                    "permit at least one request in some time, such as 50 in PT1S");
        }
    }

    RateLimiter limiter(Clock clock) {
        return new RateLimiter(requests, per, clock);
    }

    /** Returns a limit of requests per second. */
    public static RateLimit perSecond(int requests) {
        return new RateLimit(requests, Duration.ofSeconds(1));
    }
}
