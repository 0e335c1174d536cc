package io.github.stint.adapter.inmemory;

import io.github.stint.adapter.inmemory.internal.UniqueIds;
import java.util.concurrent.atomic.AtomicLong;

/** Counts up from 1, or from the last number that a state contains. */
final class SequentialIds implements IdSource {

    private final AtomicLong last = new AtomicLong();

    @Override
    public String next() {
        return UniqueIds.digits(nextAfter(0));
    }

    /** Returns the next number that is greater than this one, and than all numbers before. */
    long nextAfter(long number) {
        return last.updateAndGet(own -> Math.max(own, number) + 1);
    }
}
