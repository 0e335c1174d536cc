package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a user, with an index for each filter of {@link TimeEntryQuery}. The first query with a filter other than times and running
 * reads all entries once, and creates the indexes of all these filters.
 *
 * <p>After that, a query for a range of time and at most one other filter takes a few binary searches, for any page. With several filters, the
 * entries that match the most selective one are compared with the others. A text is compared with each distinct description once, if the
 * latest entries do not fill the page. Not safe for use by several threads, unless all of them read.
 */
final class UserEntries {

    /** How many entries a search for a text reads, for each that it needs, before it uses the index of descriptions. */
    private static final int READ_PER_MATCH = 4;

    private static final int MIN_READ = 1_000;

    private final EntrySequence all = new EntrySequence();
    private final EntrySequence running = new EntrySequence();
    private final EntrySequence finished = new EntrySequence();
    /** Null until a query filters by them: a program that reads a file of entries mostly asks for times and the running timer only. */
    private volatile @Nullable EntryFacets facets;

    void add(IndexedEntry entry) {
        all.add(entry);
        ofState(entry.entry().running()).add(entry);
        EntryFacets indexed = facets;
        if (indexed != null) {
            indexed.add(entry);
        }
    }

    void remove(IndexedEntry entry) {
        all.remove(entry);
        ofState(entry.entry().running()).remove(entry);
        EntryFacets indexed = facets;
        if (indexed != null) {
            indexed.remove(entry);
        }
    }

    /** Replaces an entry by one with the same start and id. */
    void replace(IndexedEntry entry, TimeEntry changed) {
        if (changed.running() != entry.entry().running()) {
            ofState(entry.entry().running()).remove(entry);
            ofState(changed.running()).add(entry);
        }
        EntryFacets indexed = facets;
        if (indexed != null) {
            indexed.move(entry, changed);
        }
        entry.replace(changed);
    }

    /** Returns the running timer; a user has at most one. */
    Optional<TimeEntry> timer() {
        return running.size() == 0
                ? Optional.empty()
                : Optional.of(running.get(running.size() - 1).entry());
    }

    private EntrySequence ofState(boolean isRunning) {
        return isRunning ? running : finished;
    }

    private EntryFacets facets() {
        EntryFacets indexed = facets;
        return indexed == null ? createFacets() : indexed;
    }

    /** Synchronised, because several threads may read. */
    private synchronized EntryFacets createFacets() {
        EntryFacets indexed = facets;
        if (indexed == null) {
            indexed = new EntryFacets(all);
            facets = indexed;
        }
        return indexed;
    }

    Page<TimeEntry> page(TimeEntryQuery query, PageRequest request) {
        return query.reaching().map(from -> pageReaching(from, query, request)).orElseGet(() -> pageOf(query, request));
    }

    /** All entries that start there or later match, and come first, so that only the last page has to compare ends. */
    private Page<TimeEntry> pageReaching(Instant from, TimeEntryQuery query, PageRequest request) {
        boolean startsLater =
                query.startingFrom().filter(start -> !start.isBefore(from)).isPresent();
        Page<TimeEntry> later = pageOf(startsLater ? query : startingFrom(from, query), request);
        return startsLater || !later.last()
                ? later
                : smallest(selections(query), query).filteredPage(query, request);
    }

    private static TimeEntryQuery startingFrom(Instant from, TimeEntryQuery query) {
        return TimeEntryQuery.builder().from(query).startingFrom(from).build();
    }

    private Page<TimeEntry> pageOf(TimeEntryQuery query, PageRequest request) {
        List<EntrySelection> selections = selections(query);
        EntrySelection smallest = smallest(selections, query);
        if (query.description().isPresent()) {
            return containing(query.description().get(), smallest, query, request);
        }
        return selections.size() <= 1 ? smallest.page(query, request) : smallest.filteredPage(query, request);
    }

    private EntrySelection smallest(List<EntrySelection> selections, TimeEntryQuery query) {
        EntrySelection smallest = null;
        for (EntrySelection selection : selections) {
            if (smallest == null || selection.size() < smallest.size()) {
                smallest = selection;
            }
        }
        return smallest == null ? EntrySelection.of(all, query) : smallest;
    }

    private List<EntrySelection> selections(TimeEntryQuery query) {
        List<EntrySelection> selections = new ArrayList<>();
        if (EntryFacets.areNeededBy(query)) {
            selections.addAll(facets().selections(query));
        }
        if (query.running().isPresent()) {
            selections.add(EntrySelection.of(ofState(query.running().get()), query));
        }
        return selections;
    }

    private Page<TimeEntry> containing(String text, EntrySelection others, TimeEntryQuery query, PageRequest request) {
        long maxRead = Math.max(MIN_READ, READ_PER_MATCH * (request.offset() + request.size()));
        return others.filteredPageWithin(maxRead, query, request).orElseGet(() -> {
            EntryFacet<String> descriptions = facets().descriptions();
            if (others.size() <= descriptions.keys().size()) {
                return others.filteredPage(query, request);
            }
            EntrySelection matching = EntrySelection.of(
                    descriptions.keys().stream()
                            .filter(description -> NameFilter.contains(description, text))
                            .map(descriptions::of),
                    query);
            return (matching.size() < others.size() ? matching : others).filteredPage(query, request);
        });
    }
}
