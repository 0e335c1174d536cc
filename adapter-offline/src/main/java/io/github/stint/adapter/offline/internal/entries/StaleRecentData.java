package io.github.stint.adapter.offline.internal.entries;

/** Thrown if the archive is newer than the recent data in memory, which therefore must be read again. */
public final class StaleRecentData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRecentData() {
        super("the archive is newer than the recent data");
    }
}
