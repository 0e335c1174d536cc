package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The entries of a sequence that start within the time of a query.
 *
 * @param from the rank of the earliest
 * @param to the rank after that of the latest
 */
record EntryWindow(EntrySequence entries, int from, int to) {

    static EntryWindow of(EntrySequence entries, TimeEntryQuery query) {
        int from = query.startingFrom().map(entries::countBefore).orElse(0);
        int to = query.startingBefore().map(entries::countBefore).orElse(entries.size());
        return new EntryWindow(entries, from, Math.max(from, to));
    }

    int size() {
        return to - from;
    }

    /** Returns the entries, latest first. */
    Stream<IndexedEntry> latestFirst() {
        return IntStream.range(0, size()).mapToObj(this::latest);
    }

    /** Returns one page of the entries, latest first. */
    Page<TimeEntry> page(PageRequest request) {
        int first = (int) Math.min(request.offset(), size());
        int last = (int) Math.min(request.offset() + request.size(), size());
        List<TimeEntry> items =
                IntStream.range(first, last).mapToObj(at -> latest(at).entry()).toList();
        return new Page<>(items, request, last == size());
    }

    private IndexedEntry latest(int at) {
        return entries.get(to - 1 - at);
    }
}
