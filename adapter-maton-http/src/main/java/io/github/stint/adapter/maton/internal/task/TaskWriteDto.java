package io.github.stint.adapter.maton.internal.task;

import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task in a request; null is left out.
 *
 * <p>The service resets what an update leaves out. So an update sends all fields, including those that Stint does not support. See
 * docs/wire-notes.md.
 */
record TaskWriteDto(
        String name,
        @Nullable List<String> assigneeIds,
        @Nullable String estimate,
        @Nullable String status,
        @Nullable Boolean billable,
        @Nullable JsonNode budgetEstimate,
        @Nullable List<String> userGroupIds) {

    static TaskWriteDto of(NewTask task) {
        return new TaskWriteDto(
                task.name(),
                task.assigneeIds().isEmpty() ? null : ids(task.assigneeIds()),
                task.estimate().equals(IsoDuration.ZERO)
                        ? null
                        : task.estimate().toString(),
                null,
                task.billable().orElse(null),
                null,
                null);
    }

    /**
     * The task after an update.
     *
     * @param before the task in the response, for the fields that Stint does not support
     */
    static TaskWriteDto of(Task task, TaskStatus status, TaskDto before) {
        return new TaskWriteDto(
                task.name(),
                ids(task.assigneeIds()),
                task.estimate().toString(),
                status.name(),
                task.billable(),
                before.budgetEstimate() == null || before.budgetEstimate().isNull() ? null : before.budgetEstimate(),
                before.userGroupIds());
    }

    private static List<String> ids(Set<UserId> users) {
        return users.stream().map(UserId::value).toList();
    }
}
