package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the filters of a list of time entries. */
final class TimeEntryQueries {

    private static final Duration WEEK = Duration.ofDays(7);

    private final boolean byWallClock;

    /**
     * Reads queries.
     *
     * @param byWallClock whether the window is a wall clock in the current user's zone
     */
    TimeEntryQueries(boolean byWallClock) {
        this.byWallClock = byWallClock;
    }

    TimeEntryQuery filter(RouteRequest request) {
        Query query = request.query();
        Optional<Instant> weekBefore = query.instant("get-week-before");
        return TimeEntryQuery.builder()
                .description(query.text("description"))
                .startingFrom(query.instant("start")
                        .map(start -> inWindow(request, start))
                        .or(() -> weekBefore.map(end -> end.minus(WEEK))))
                .startingBefore(
                        query.instant("end").map(end -> inWindow(request, end)).or(() -> weekBefore))
                .projectId(query.text("project").map(id -> RouteRequest.id(EntityKind.PROJECT, ProjectId::new, id)))
                .taskId(query.text("task").map(id -> RouteRequest.id(EntityKind.TASK, TaskId::new, id)))
                .addAllTagIds(query.list("tags").stream()
                        .map(id -> RouteRequest.id(EntityKind.TAG, TagId::new, id))
                        .toList())
                .hasProject(trueOnly(query, "project-required"))
                .hasTask(trueOnly(query, "task-required"))
                .running(trueOnly(query, "in-progress"))
                .build();
    }

    /** The service ignores these parameters when they are false. */
    private static Optional<Boolean> trueOnly(Query query, String name) {
        return query.flag(name).filter(value -> value);
    }

    private Instant inWindow(RouteRequest request, Instant requested) {
        if (!byWallClock) {
            return requested;
        }
        User user = request.stint().users().current();
        ZoneId zone = user.timeZone().orElse(ZoneOffset.UTC);
        return LocalDateTime.ofInstant(requested, ZoneOffset.UTC).atZone(zone).toInstant();
    }
}
