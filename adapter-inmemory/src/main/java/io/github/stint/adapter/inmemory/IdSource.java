package io.github.stint.adapter.inmemory;

import java.util.concurrent.atomic.AtomicLong;

/** Makes the ids of new things. Safe for use by several threads. */
@FunctionalInterface
public interface IdSource {

    /**
     * The next id: 24 lower-case hexadecimal digits, as the service makes them. An id that is in use already is skipped. A
     * connection gets a UUID that holds it (RFC 9562, version 8).
     */
    String next();

    /** Ids that count up from 1, the same in every run. */
    static IdSource sequential() {
        AtomicLong last = new AtomicLong();
        return () -> {
            String digits = Long.toHexString(last.incrementAndGet());
            return "0".repeat(24 - digits.length()) + digits;
        };
    }
}
