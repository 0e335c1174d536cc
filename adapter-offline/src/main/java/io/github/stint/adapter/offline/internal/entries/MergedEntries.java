package io.github.stint.adapter.offline.internal.entries;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.Iterator;
import java.util.Optional;

/** Merges two sequences in the order of lists, which have no entry in common. */
final class MergedEntries implements Iterator<TimeEntry> {

    private final Iterator<TimeEntry> one;
    private final Iterator<TimeEntry> other;
    private Optional<TimeEntry> nextOfOne;
    private Optional<TimeEntry> nextOfOther;

    MergedEntries(Iterator<TimeEntry> one, Iterator<TimeEntry> other) {
        this.one = one;
        this.other = other;
        this.nextOfOne = next(one);
        this.nextOfOther = next(other);
    }

    @Override
    public boolean hasNext() {
        return nextOfOne.isPresent() || nextOfOther.isPresent();
    }

    @Override
    public TimeEntry next() {
        boolean ofOne = nextOfOther.isEmpty()
                || (nextOfOne.isPresent()
                        && TimeEntryQuery.LATEST_FIRST.compare(nextOfOne.get(), nextOfOther.get()) < 0);
        TimeEntry entry = (ofOne ? nextOfOne : nextOfOther).orElseThrow();
        if (ofOne) {
            nextOfOne = next(one);
        } else {
            nextOfOther = next(other);
        }
        return entry;
    }

    private static Optional<TimeEntry> next(Iterator<TimeEntry> entries) {
        return entries.hasNext() ? Optional.of(entries.next()) : Optional.empty();
    }
}
