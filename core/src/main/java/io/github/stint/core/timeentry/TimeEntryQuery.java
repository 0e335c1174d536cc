package io.github.stint.core.timeentry;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A filter for the time entries of a user; an empty field matches all. Lists are ordered by start, latest first. */
@Value.Immutable
@ValueStyle
public interface TimeEntryQuery {

    /** The order of every list of time entries: latest start first, and among equal starts the higher id first. */
    Comparator<TimeEntry> LATEST_FIRST = (one, other) -> {
        int byStart = other.interval().start().compareTo(one.interval().start());
        return byStart != 0 ? byStart : other.id().value().compareTo(one.id().value());
    };

    /** Matches entries that start at or after this instant. */
    Optional<Instant> startingFrom();

    /** Matches entries that start before this instant. */
    Optional<Instant> startingBefore();

    /** Matches running timers, and entries that start or end at or after this instant. */
    Optional<Instant> reaching();

    /** Matches descriptions that contain this text, ignoring case. */
    Optional<String> description();

    /** Matches entries of this project. */
    Optional<ProjectId> projectId();

    /** Matches entries of this task. */
    Optional<TaskId> taskId();

    /** Matches entries with at least one of these tags. */
    Set<TagId> tagIds();

    /** Matches entries with a project (true) or without one (false). */
    Optional<Boolean> hasProject();

    /** Matches entries with a task (true) or without one (false). */
    Optional<Boolean> hasTask();

    /** Matches the running timer (true) or finished entries (false). */
    Optional<Boolean> running();

    /** Returns whether the entry matches. */
    default boolean matches(TimeEntry entry) {
        // Without lambdas, which Java links one by one at each start.
        Instant start = entry.interval().start();
        boolean ofProject = entry.projectId().isPresent();
        boolean ofTask = entry.taskId().isPresent();
        return !start.isBefore(startingFrom().orElse(Instant.MIN))
                && start.isBefore(startingBefore().orElse(Instant.MAX))
                && reaches(entry, reaching().orElse(Instant.MIN))
                && NameFilter.contains(entry.description(), description().orElse(""))
                && (projectId().isEmpty() || projectId().equals(entry.projectId()))
                && (taskId().isEmpty() || taskId().equals(entry.taskId()))
                && (tagIds().isEmpty() || !Collections.disjoint(tagIds(), entry.tagIds()))
                && hasProject().orElse(ofProject) == ofProject
                && hasTask().orElse(ofTask) == ofTask
                && running().orElse(entry.running()) == entry.running();
    }

    private static boolean reaches(TimeEntry entry, Instant from) {
        return !entry.interval().start().isBefore(from)
                || !entry.interval().end().orElse(Instant.MAX).isBefore(from);
    }

    /**
     * Returns a query for every finished entry that can overlap a period: one of the maximum duration may start long before it. A
     * running timer can have started even earlier.
     *
     * @param to the end of the period; empty for a period without an end
     */
    static TimeEntryQuery mayOverlap(Instant from, Optional<Instant> to) {
        return builder()
                .startingFrom(TimeInterval.earliestStartReaching(from))
                .startingBefore(to)
                .reaching(from)
                .build();
    }

    /** Throws {@link InvalidValue} if a text is not {@link TextRules#isEncodable encodable}. */
    @Value.Check
    default void check() {
        description().ifPresent(text -> TextRules.requireEncodable("list time entries", "description", text));
    }

    /** Returns a query for all entries of the user. */
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
