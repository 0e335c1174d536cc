package io.github.stint.adapter.inmemory;

import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Ids that grow with time and differ between processes: the seconds of the clock, a counter, and random digits of this
 * source. The random digits come last, so that a person can refer to an id by its ending. Safe for use by several threads.
 */
public final class ObjectIds implements IdSource {

    private static final long FORTY_BITS = 0xFF_FFFF_FFFFL;

    private final Clock clock;
    private final long mark;
    private final AtomicInteger counter = new AtomicInteger();

    /** Ids of this time, marked with one random number. */
    public ObjectIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.mark = random.nextLong() & FORTY_BITS;
    }

    @Override
    public String next() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(clock.instant().getEpochSecond(), 8)
                + hex.toHexDigits(counter.getAndIncrement(), 6)
                + hex.toHexDigits(mark, 10);
    }
}
