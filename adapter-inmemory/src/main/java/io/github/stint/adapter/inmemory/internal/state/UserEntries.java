package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entries of a user, with an index for each filter of {@link TimeEntryQuery}.
 *
 * <p>A query for a range of time and at most one other filter takes a few binary searches, for any page. With several filters, the entries
 * that match the most selective one are compared with the others. A text is compared with each distinct description once, if the latest
 * entries do not fill the page. Not safe for use by several threads, unless all of them read.
 */
final class UserEntries {

    /** How many entries a search for a text reads, for each that it needs, before it uses the index of descriptions. */
    private static final int READ_PER_MATCH = 4;

    private static final int MIN_READ = 1_000;

    private final EntrySequence all = new EntrySequence();
    private final EntryFacet<ProjectId> projects = new EntryFacet<>(entry -> setOf(entry.projectId()));
    private final EntryFacet<TaskId> tasks = new EntryFacet<>(entry -> setOf(entry.taskId()));
    private final EntryFacet<TagId> tags = new EntryFacet<>(entry -> new HashSet<>(entry.tagIds()));
    private final EntryFacet<String> descriptions = new EntryFacet<>(entry -> Set.of(entry.description()));
    private final EntryFacet<Boolean> withProject =
            new EntryFacet<>(entry -> Set.of(entry.projectId().isPresent()));
    private final EntryFacet<Boolean> withTask =
            new EntryFacet<>(entry -> Set.of(entry.taskId().isPresent()));
    private final EntryFacet<Boolean> running = new EntryFacet<>(entry -> Set.of(entry.running()));
    private final List<EntryFacet<?>> facets =
            List.of(projects, tasks, tags, descriptions, withProject, withTask, running);

    void add(IndexedEntry entry) {
        all.add(entry);
        for (EntryFacet<?> facet : facets) {
            facet.add(entry);
        }
    }

    void remove(IndexedEntry entry) {
        all.remove(entry);
        for (EntryFacet<?> facet : facets) {
            facet.remove(entry);
        }
    }

    /** Replaces an entry by one with the same start and id. */
    void replace(IndexedEntry entry, TimeEntry changed) {
        for (EntryFacet<?> facet : facets) {
            facet.move(entry, changed);
        }
        entry.replace(changed);
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
        return smallest == null ? select(Stream.of(all), query) : smallest;
    }

    /** The selections of all filters but the text. */
    private List<EntrySelection> selections(TimeEntryQuery query) {
        List<EntrySelection> selections = new ArrayList<>();
        query.projectId().ifPresent(id -> selections.add(select(Stream.of(projects.of(id)), query)));
        query.taskId().ifPresent(id -> selections.add(select(Stream.of(tasks.of(id)), query)));
        query.hasProject().ifPresent(wanted -> selections.add(select(Stream.of(withProject.of(wanted)), query)));
        query.hasTask().ifPresent(wanted -> selections.add(select(Stream.of(withTask.of(wanted)), query)));
        query.running().ifPresent(wanted -> selections.add(select(Stream.of(running.of(wanted)), query)));
        if (!query.tagIds().isEmpty()) {
            selections.add(select(query.tagIds().stream().map(tags::of), query));
        }
        return selections;
    }

    private static EntrySelection select(Stream<EntrySequence> entries, TimeEntryQuery query) {
        return new EntrySelection(
                entries.map(sequence -> EntryWindow.of(sequence, query)).toList());
    }

    private Page<TimeEntry> containing(String text, EntrySelection others, TimeEntryQuery query, PageRequest request) {
        long maxRead = Math.max(MIN_READ, READ_PER_MATCH * (request.offset() + request.size()));
        return others.filteredPageWithin(maxRead, query, request).orElseGet(() -> {
            if (others.size() <= descriptions.keys().size()) {
                return others.filteredPage(query, request);
            }
            EntrySelection matching = select(
                    descriptions.keys().stream()
                            .filter(description -> NameFilter.contains(description, text))
                            .map(descriptions::of),
                    query);
            return (matching.size() < others.size() ? matching : others).filteredPage(query, request);
        });
    }

    private static <K> Set<K> setOf(Optional<K> key) {
        return key.map(Set::of).orElse(Set.of());
    }
}
