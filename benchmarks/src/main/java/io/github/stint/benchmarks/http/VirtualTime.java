package io.github.stint.benchmarks.http;

import io.github.stint.core.connection.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The time of an adapter whose rate limits cost their code and no waiting. */
public final class VirtualTime extends Clock implements Sleeper {

    private static final Instant BEGIN = Instant.parse("2026-07-01T08:00:00Z");

    private final AtomicLong nanoseconds = new AtomicLong();

    @Override
    public void sleep(Duration duration) {
        nanoseconds.addAndGet(duration.toNanos());
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(nanoseconds.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
