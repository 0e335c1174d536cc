package io.github.stint.core.timeentry;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Which time entries of a user to list; an empty field filters nothing. They always come latest start first. */
@Value.Immutable
@ValueStyle
public interface TimeEntryQuery {

    /** The order of every list of time entries: latest start first, and among equal starts the higher id first. */
    Comparator<TimeEntry> LATEST_FIRST = Comparator.comparing(
                    (TimeEntry entry) -> entry.interval().start())
            .thenComparing(entry -> entry.id().value())
            .reversed();

    /** Only those that start at or after this instant. */
    Optional<Instant> startingFrom();

    /** Only those that start before this instant. */
    Optional<Instant> startingBefore();

    /** What the description contains; upper and lower case are the same. */
    Optional<String> description();

    Optional<ProjectId> projectId();

    Optional<TaskId> taskId();

    /** Only those that carry at least one of these tags. */
    Set<TagId> tagIds();

    /** Only those with a project, or only those without. */
    Optional<Boolean> hasProject();

    /** Only those with a task, or only those without. */
    Optional<Boolean> hasTask();

    /** Only the running one, or only finished ones. */
    Optional<Boolean> running();

    /** Whether the entry is asked for. */
    default boolean matches(TimeEntry entry) {
        Instant start = entry.interval().start();
        return startingFrom().map(from -> !start.isBefore(from)).orElse(true)
                && startingBefore().map(start::isBefore).orElse(true)
                && description()
                        .map(part -> NameFilter.contains(entry.description(), part))
                        .orElse(true)
                && projectId()
                        .map(id -> entry.projectId().filter(id::equals).isPresent())
                        .orElse(true)
                && taskId().map(id -> entry.taskId().filter(id::equals).isPresent())
                        .orElse(true)
                && (tagIds().isEmpty() || entry.tagIds().stream().anyMatch(tagIds()::contains))
                && hasProject()
                        .map(wanted -> wanted == entry.projectId().isPresent())
                        .orElse(true)
                && hasTask().map(wanted -> wanted == entry.taskId().isPresent()).orElse(true)
                && running().map(wanted -> wanted == entry.running()).orElse(true);
    }

    /**
     * Every entry that may have a part in a period: an entry of the longest duration that starts long before it can still reach it.
     * A running timer can have started even earlier.
     *
     * @param to the end of the period; empty for a period without an end
     */
    static TimeEntryQuery mayOverlap(Instant from, Optional<Instant> to) {
        return builder()
                .startingFrom(TimeInterval.earliestStartReaching(from))
                .startingBefore(to)
                .build();
    }

    /** All entries of the user. */
    static TimeEntryQuery all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableTimeEntryQuery.Builder {
        Builder() {}
    }
}
