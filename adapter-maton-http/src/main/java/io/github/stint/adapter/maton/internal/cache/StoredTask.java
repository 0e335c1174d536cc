package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.List;

/** A task in a file. */
record StoredTask(
        String id,
        String projectId,
        String name,
        TaskStatus status,
        String estimate,
        boolean billable,
        List<String> assigneeIds) {

    static StoredTask of(Task task) {
        return new StoredTask(
                task.id().value(),
                task.projectId().value(),
                task.name(),
                task.status(),
                task.estimate().toString(),
                task.billable(),
                task.assigneeIds().stream().map(UserId::value).toList());
    }

    Task toTask() {
        return Task.builder()
                .id(new TaskId(id))
                .projectId(new ProjectId(projectId))
                .name(name)
                .status(status)
                .estimate(IsoDuration.parse(estimate))
                .billable(billable)
                .assigneeIds(assigneeIds.stream().map(UserId::new).toList())
                .build();
    }
}
