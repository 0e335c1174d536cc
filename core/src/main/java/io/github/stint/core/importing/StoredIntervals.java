package io.github.stint.core.importing;

import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the stored entries that share time with an interval. Immutable. */
final class StoredIntervals {

    private final List<TimeEntry> byStart;
    /** The latest end of the entries up to each index, so that a search can begin where the first overlap can be. */
    private final Instant[] latestEnds;

    StoredIntervals(List<TimeEntry> entries) {
        byStart = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.interval().start()))
                .toList();
        latestEnds = new Instant[byStart.size()];
        Instant latest = Instant.MIN;
        for (int at = 0; at < latestEnds.length; at++) {
            Instant end = byStart.get(at).interval().end().orElse(Instant.MAX);
            latest = end.isAfter(latest) ? end : latest;
            latestEnds[at] = latest;
        }
    }

    /** Returns an entry that shares time with the interval: one with the same times, or else the first one; empty if no entry does. */
    Optional<TimeEntry> overlapping(TimeInterval interval) {
        Optional<TimeEntry> first = Optional.empty();
        Instant end = interval.end().orElse(Instant.MAX);
        for (int at = firstEndingAfter(interval.start()); at < byStart.size(); at++) {
            TimeEntry entry = byStart.get(at);
            if (!entry.interval().start().isBefore(end)) {
                break;
            }
            if (entry.interval().equals(interval)) {
                return Optional.of(entry);
            }
            if (first.isEmpty() && entry.interval().overlaps(interval)) {
                first = Optional.of(entry);
            }
        }
        return first;
    }

    private int firstEndingAfter(Instant start) {
        int low = 0;
        int high = latestEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnds[middle].isAfter(start)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
