package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.SupportedTimes;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be asked of the service for a {@link TimeEntryQuery}. What it cannot filter, or not in the way that is meant, it is not
 * asked for, so that it sends too much and never too little. See docs/wire-notes.md.
 */
final class TimeEntryParameters {

    /**
     * The service reads the bounds of a window as clock times in the zone of the account, so that it may lie elsewhere by as much as
     * a zone can be off.
     */
    private static final Duration FARTHEST_WEST = Duration.ofHours(12);

    private static final Duration FARTHEST_EAST = Duration.ofHours(14);

    private TimeEntryParameters() {}

    /** Whether the service sends just what is meant. */
    static boolean areExact(TimeEntryQuery query) {
        return query.startingFrom().isEmpty()
                && query.startingBefore().isEmpty()
                && query.reaching().isEmpty()
                && query.tagIds().size() < 2
                && query.hasProject().orElse(true)
                && query.hasTask().orElse(true)
                && query.running().orElse(true);
    }

    static QueryParameters of(TimeEntryQuery query, PageRequest page) {
        QueryParameters parameters = QueryParameters.of(page)
                .with("description", query.description())
                .with(
                        "start",
                        query.startingFrom()
                                .map(from -> bound(SupportedTimes.nearest(from).minus(FARTHEST_WEST))))
                .with(
                        "end",
                        query.startingBefore()
                                .map(before ->
                                        bound(SupportedTimes.nearest(before).plus(FARTHEST_EAST))))
                .with("project", query.projectId())
                .with("task", query.taskId())
                .with("project-required", onlyTrue(query.hasProject()))
                .with("task-required", onlyTrue(query.hasTask()))
                .with("in-progress", onlyTrue(query.running()))
                .with("hydrated", true);
        return query.tagIds().size() == 1 ? parameters.withEach("tags", query.tagIds()) : parameters;
    }

    /** In a form that the service reads. No entry starts outside of these times. */
    private static Instant bound(Instant instant) {
        return WholeSeconds.of(SupportedTimes.nearest(instant));
    }

    private static Optional<Boolean> onlyTrue(Optional<Boolean> flag) {
        return flag.filter(value -> value);
    }
}
