package io.github.stint.adapter.maton.internal.network;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import io.github.stint.core.connection.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The time of waits: for the rate limits, and between the attempts of a request.
 *
 * @param clock measures time for the rate limits; empty for the monotonic clock of the JVM
 * @param sleeper waits
 */
public record WaitingTime(Optional<Clock> clock, Sleeper sleeper) {

    /** The time of the JVM. */
    public static WaitingTime ofJvm() {
        return new WaitingTime(Optional.empty(), duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()));
    }

    /** A rate limiter that measures this time. */
    public RateLimiter limiter(String name, RateLimiterConfig config) {
        return clock.<RateLimiter>map(given -> new AtomicRateLimiter(name, config, () -> nanoseconds(given.instant())))
                .orElseGet(() -> RateLimiter.of(name, config));
    }

    private static long nanoseconds(Instant instant) {
        return Math.addExact(TimeUnit.SECONDS.toNanos(instant.getEpochSecond()), instant.getNano());
    }

    /** Waits for this time; throws {@link InterruptedException} if the thread is interrupted. */
    public void sleep(Duration duration) throws InterruptedException {
        sleeper.sleep(duration);
    }
}
