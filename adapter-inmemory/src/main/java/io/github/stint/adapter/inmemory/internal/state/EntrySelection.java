package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.page.MergedStreams;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entries that one filter of a query leaves.
 *
 * @param windows contain the entries; an entry may be in several, such as those of its tags
 */
record EntrySelection(List<EntryWindow> windows) {

    /** The entries of the sequences that start within the time of the query. */
    static EntrySelection of(Stream<EntrySequence> sequences, TimeEntryQuery query) {
        return new EntrySelection(
                sequences.map(sequence -> EntryWindow.of(sequence, query)).toList());
    }

    /** The entries of the sequence that start within the time of the query. */
    static EntrySelection of(EntrySequence sequence, TimeEntryQuery query) {
        return new EntrySelection(List.of(EntryWindow.of(sequence, query)));
    }

    /** Returns the number of entries, of which some may be counted several times. */
    long size() {
        return windows.stream().mapToLong(EntryWindow::size).sum();
    }

    /** Returns the page of a query that has no other filter than that of this selection. */
    Page<TimeEntry> page(TimeEntryQuery query, PageRequest request) {
        return windows.size() == 1 ? windows.get(0).page(request) : filteredPage(query, request);
    }

    /** Returns the page of a query, with which every entry before the end of the page is compared. */
    Page<TimeEntry> filteredPage(TimeEntryQuery query, PageRequest request) {
        List<TimeEntry> pageAndNext = pageAndNext(latestFirst(), query, request);
        boolean last = pageAndNext.size() <= request.size();
        return new Page<>(last ? pageAndNext : pageAndNext.subList(0, request.size()), request, last);
    }

    /** Returns the page of a query, or empty if that takes reading more than {@code maxRead} entries. */
    Optional<Page<TimeEntry>> filteredPageWithin(long maxRead, TimeEntryQuery query, PageRequest request) {
        if (size() <= maxRead) {
            return Optional.of(filteredPage(query, request));
        }
        List<TimeEntry> pageAndNext = pageAndNext(latestFirst().limit(maxRead), query, request);
        return pageAndNext.size() <= request.size()
                ? Optional.empty()
                : Optional.of(new Page<>(pageAndNext.subList(0, request.size()), request, false));
    }

    private static List<TimeEntry> pageAndNext(
            Stream<IndexedEntry> latestFirst, TimeEntryQuery query, PageRequest request) {
        return latestFirst
                .map(IndexedEntry::entry)
                .filter(query::matches)
                .skip(request.offset())
                .limit(request.size() + 1L)
                .toList();
    }

    private Stream<IndexedEntry> latestFirst() {
        return windows.size() == 1
                ? windows.get(0).latestFirst()
                : MergedStreams.inOrder(
                                Collections.<IndexedEntry>reverseOrder(),
                                windows.stream().map(EntryWindow::latestFirst).toList())
                        .distinct();
    }
}
