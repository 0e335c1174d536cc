package io.github.stint.adapter.inmemory;

import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Generates ids that increase with time and are unique across processes: the seconds of the clock, a counter, and random digits. The
 * random digits come last, so that users can refer to an id by a suffix. Safe for use by several threads if the random generator is.
 */
public final class ObjectIds implements IdSource {

    private static final long FORTY_BITS = 0xFF_FFFF_FFFFL;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicInteger counter = new AtomicInteger();

    /** Creates a source with this clock and this random generator. */
    public ObjectIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String next() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(clock.instant().getEpochSecond(), 8)
                + hex.toHexDigits(counter.getAndIncrement(), 6)
                + hex.toHexDigits(random.nextLong() & FORTY_BITS, 10);
    }
}
