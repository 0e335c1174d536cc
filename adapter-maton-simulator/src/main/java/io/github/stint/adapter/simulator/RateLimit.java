package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.core.error.InvalidValue;
import java.time.Clock;
import java.time.Duration;

/**
 * How many requests are let through in which time. They may all come at once; after that, each one waits for its share of the time
 * to pass.
 *
 * @param requests at least 1
 * @param per longer than nothing
 */
public record RateLimit(int requests, Duration per) {

    /** Checks both; throws {@link InvalidValue} for what lets nothing through, or everything. */
    public RateLimit {
        if (requests < 1 || per.isNegative() || per.isZero()) {
            throw new InvalidValue(
                    "set a rate limit",
                    "rate-limit",
                    requests + " requests in " + per + " are no limit that anybody can keep",
                    "allow at least one request in some time, such as 50 in PT1S");
        }
    }

    RateLimiter limiter(Clock clock) {
        return new RateLimiter(requests, per, clock);
    }

    /** So many requests in a second. */
    public static RateLimit perSecond(int requests) {
        return new RateLimit(requests, Duration.ofSeconds(1));
    }
}
