package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entries of a user by each property that {@link TimeEntryQuery} filters by, but for their times and whether they are running. Not safe for
 * use by several threads, unless all of them read.
 */
final class EntryFacets {

    private final EntryFacet<ProjectId> projects = new EntryFacet<>(entry -> setOf(entry.projectId()));
    private final EntryFacet<TaskId> tasks = new EntryFacet<>(entry -> setOf(entry.taskId()));
    private final EntryFacet<TagId> tags = new EntryFacet<>(entry -> new HashSet<>(entry.tagIds()));
    private final EntryFacet<String> descriptions = new EntryFacet<>(entry -> Set.of(entry.description()));
    private final EntryFacet<Boolean> withProject =
            new EntryFacet<>(entry -> Set.of(entry.projectId().isPresent()));
    private final EntryFacet<Boolean> withTask =
            new EntryFacet<>(entry -> Set.of(entry.taskId().isPresent()));
    private final List<EntryFacet<?>> facets = List.of(projects, tasks, tags, descriptions, withProject, withTask);

    /** All entries of the sequence. */
    EntryFacets(EntrySequence entries) {
        for (int rank = 0; rank < entries.size(); rank++) {
            add(entries.get(rank));
        }
    }

    void add(IndexedEntry entry) {
        for (EntryFacet<?> facet : facets) {
            facet.add(entry);
        }
    }

    void remove(IndexedEntry entry) {
        for (EntryFacet<?> facet : facets) {
            facet.remove(entry);
        }
    }

    /** Moves an entry, which will be replaced by that one. */
    void move(IndexedEntry entry, TimeEntry changed) {
        for (EntryFacet<?> facet : facets) {
            facet.move(entry, changed);
        }
    }

    /** The entries by their descriptions. */
    EntryFacet<String> descriptions() {
        return descriptions;
    }

    /** Returns whether the query has a filter by one of the properties, except for the text: whether it has {@link #selections}. */
    static boolean areNeededBy(TimeEntryQuery query) {
        return query.projectId().isPresent()
                || query.taskId().isPresent()
                || query.hasProject().isPresent()
                || query.hasTask().isPresent()
                || !query.tagIds().isEmpty();
    }

    /** Returns what each filter of the query leaves, except for the text. */
    List<EntrySelection> selections(TimeEntryQuery query) {
        List<EntrySelection> selections = new ArrayList<>();
        query.projectId().ifPresent(id -> selections.add(EntrySelection.of(Stream.of(projects.of(id)), query)));
        query.taskId().ifPresent(id -> selections.add(EntrySelection.of(Stream.of(tasks.of(id)), query)));
        query.hasProject()
                .ifPresent(wanted -> selections.add(EntrySelection.of(Stream.of(withProject.of(wanted)), query)));
        query.hasTask().ifPresent(wanted -> selections.add(EntrySelection.of(Stream.of(withTask.of(wanted)), query)));
        if (!query.tagIds().isEmpty()) {
            selections.add(EntrySelection.of(query.tagIds().stream().map(tags::of), query));
        }
        return selections;
    }

    private static <K> Set<K> setOf(Optional<K> key) {
        return key.map(Set::of).orElse(Set.of());
    }
}
