package io.github.stint.adapter.inmemory;

import java.util.concurrent.atomic.AtomicLong;

/** Generates the ids of new entities. Safe for use by several threads. */
@FunctionalInterface
public interface IdSource {

    /**
     * Returns the next id: 24 lower-case hexadecimal digits, like those of the service. The adapter skips ids that are already in use. For
     * a connection it embeds the id in a UUID (RFC 9562, version 8).
     */
    String next();

    /** Returns a source that counts up from 1, so that each run generates the same ids. */
    static IdSource sequential() {
        AtomicLong last = new AtomicLong();
        return () -> {
            String digits = Long.toHexString(last.incrementAndGet());
            return "0".repeat(24 - digits.length()) + digits;
        };
    }
}
