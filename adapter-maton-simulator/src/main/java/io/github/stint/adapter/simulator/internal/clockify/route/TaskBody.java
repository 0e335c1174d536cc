package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task in the body of a request.
 *
 * @param billable empty if it is missing
 */
record TaskBody(
        String name, IsoDuration estimate, Optional<Boolean> billable, Set<UserId> assignees, TaskStatus status) {

    static TaskBody read(Body body) {
        return new TaskBody(
                NameErrors.TASK.require(body.text("name")),
                estimate(body),
                body.flag("billable"),
                body.texts("assigneeIds").orElse(List.of()).stream()
                        .flatMap(TaskBody::user)
                        .collect(Collectors.toUnmodifiableSet()),
                status(body));
    }

    private static IsoDuration estimate(Body body) {
        try {
            return body.nonEmptyText("estimate").map(IsoDuration::parse).orElse(IsoDuration.ZERO);
        } catch (InvalidValue noDuration) {
            throw WireErrors.invalidField("estimate");
        }
    }

    /** Returns nothing for a malformed id, because users who are not members are ignored. */
    private static Stream<UserId> user(String id) {
        try {
            return Stream.of(new UserId(id));
        } catch (InvalidValue noId) {
            return Stream.empty();
        }
    }

    private static TaskStatus status(Body body) {
        return body.text("status")
                .map(status -> switch (status) {
                    case "ACTIVE" -> TaskStatus.ACTIVE;
                    case "DONE" -> TaskStatus.DONE;
                    default -> throw WireErrors.invalidField("status");
                })
                .orElse(TaskStatus.ACTIVE);
    }

    NewTask asNew() {
        return NewTask.builder()
                .name(name)
                .estimate(estimate)
                .billable(billable)
                .assigneeIds(assignees)
                .build();
    }

    /** Sets all fields: missing ones to the values of a new task, and billable to false. */
    TaskChange asReplacement() {
        return TaskChange.builder()
                .name(name)
                .estimate(estimate)
                .billable(billable.orElse(false))
                .assigneeIds(assignees)
                .build();
    }
}
