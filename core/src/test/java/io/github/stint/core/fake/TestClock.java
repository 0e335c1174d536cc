package io.github.stint.core.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose time passes only when a test lets it pass. */
public final class TestClock extends Clock {

    private final Instant start;
    private Instant now;

    /** Starts at that instant. */
    public TestClock(Instant start) {
        this.start = start;
        this.now = start;
    }

    /** Lets this time pass; sets the clock back if it is negative. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    /** Returns how much time has passed since the start. */
    public Duration passed() {
        return Duration.between(start, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
