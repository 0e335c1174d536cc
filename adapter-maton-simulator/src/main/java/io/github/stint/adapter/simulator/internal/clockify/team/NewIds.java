package io.github.stint.adapter.simulator.internal.clockify.team;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Creates ids of 24 hexadecimal digits, which grow with the time, and from one to the next. Thread-safe. */
public final class NewIds {

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    public NewIds(Clock clock) {
        this.clock = clock;
    }

    /** Returns an id that no other call returns. */
    public String next() {
        long seconds = clock.instant().getEpochSecond() & 0xffff_ffffL;
        return String.format(Locale.ROOT, "%08x%016x", seconds, last.incrementAndGet());
    }
}
