package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.timeentry.TimeEntry;

/**
 * An entry in an index. All sequences share it, so that an entry with the same start and id can be replaced here, once. The order is that of
 * the start, and among equal starts that of the id: the reverse of the order of lists.
 */
final class IndexedEntry implements Comparable<IndexedEntry> {

    private final long start;
    private TimeEntry entry;

    IndexedEntry(TimeEntry entry) {
        this.start = entry.interval().start().getEpochSecond();
        this.entry = entry;
    }

    /** The start in seconds since 1970; starts are whole seconds. */
    long start() {
        return start;
    }

    TimeEntry entry() {
        return entry;
    }

    /** Replaces the entry by one with the same start, id and user. */
    void replace(TimeEntry changed) {
        entry = changed;
    }

    @Override
    public int compareTo(IndexedEntry other) {
        int byStart = Long.compare(start, other.start);
        return byStart != 0
                ? byStart
                : entry.id().value().compareTo(other.entry.id().value());
    }
}
