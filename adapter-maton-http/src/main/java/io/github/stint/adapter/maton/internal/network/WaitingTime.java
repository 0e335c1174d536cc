package io.github.stint.adapter.maton.internal.network;

import io.github.stint.core.connection.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The time of waits: for the rate limits, and between the attempts of a request.
 *
 * @param nanoseconds the monotonic time
 * @param sleeper waits
 * @param random numbers from 0 to 1, for the delays of retries
 */
public record WaitingTime(LongSupplier nanoseconds, Sleeper sleeper, DoubleSupplier random) {

    /** With another time. */
    public WaitingTime with(Clock clock, Sleeper otherSleeper) {
        return new WaitingTime(() -> nanoseconds(clock.instant()), otherSleeper, random);
    }

    /** With other random numbers. */
    public WaitingTime with(DoubleSupplier otherRandom) {
        return new WaitingTime(nanoseconds, sleeper, otherRandom);
    }

    private static long nanoseconds(Instant instant) {
        return Math.addExact(TimeUnit.SECONDS.toNanos(instant.getEpochSecond()), instant.getNano());
    }

    /** The monotonic time in nanoseconds; only differences have a meaning. */
    public long now() {
        return nanoseconds.getAsLong();
    }

    /** Waits for this time; throws {@link InterruptedException} if the thread is interrupted. */
    public void sleep(Duration duration) throws InterruptedException {
        sleeper.sleep(duration);
    }

    /** A random part of the duration, from nothing to all of it. */
    public Duration randomUpTo(Duration most) {
        return Duration.ofNanos((long) (most.toNanos() * random.getAsDouble()));
    }
}
