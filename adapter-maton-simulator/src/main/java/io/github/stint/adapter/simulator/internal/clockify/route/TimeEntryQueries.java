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

/** What a list of time entries asks for. */
final class TimeEntryQueries {

    private static final Duration WEEK = Duration.ofDays(7);

    private final boolean byWallClock;

    /**
     * Searches.
     *
     * @param byWallClock whether the window is read as a wall clock in the zone of the user who asks
     */
    TimeEntryQueries(boolean byWallClock) {
        this.byWallClock = byWallClock;
    }

    TimeEntryQuery asked(RouteRequest call) {
        Query query = call.query();
        Optional<Instant> weekBefore = query.moment("get-week-before");
        return TimeEntryQuery.builder()
                .description(query.text("description"))
                .startingFrom(query.moment("start")
                        .map(start -> asRead(call, start))
                        .or(() -> weekBefore.map(end -> end.minus(WEEK))))
                .startingBefore(
                        query.moment("end").map(end -> asRead(call, end)).or(() -> weekBefore))
                .projectId(query.text("project").map(id -> RouteRequest.id(EntityKind.PROJECT, ProjectId::new, id)))
                .taskId(query.text("task").map(id -> RouteRequest.id(EntityKind.TASK, TaskId::new, id)))
                .addAllTagIds(query.list("tags").stream()
                        .map(id -> RouteRequest.id(EntityKind.TAG, TagId::new, id))
                        .toList())
                .hasProject(onlyIfSet(query, "project-required"))
                .hasTask(onlyIfSet(query, "task-required"))
                .running(onlyIfSet(query, "in-progress"))
                .build();
    }

    /** These switches ask for nothing when they are off. */
    private static Optional<Boolean> onlyIfSet(Query query, String name) {
        return query.flag(name).filter(set -> set);
    }

    private Instant asRead(RouteRequest call, Instant said) {
        if (!byWallClock) {
            return said;
        }
        User user = call.stint().users().current();
        ZoneId zone = user.timeZone().orElse(ZoneOffset.UTC);
        return LocalDateTime.ofInstant(said, ZoneOffset.UTC).atZone(zone).toInstant();
    }
}
