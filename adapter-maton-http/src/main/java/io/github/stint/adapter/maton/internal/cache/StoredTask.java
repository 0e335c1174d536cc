package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import tools.jackson.core.JsonGenerator;

/** A task in a file. */
final class StoredTask implements StoredForm<Task> {

    @Override
    public void write(Task task, JsonGenerator json) {
        json.writeStringProperty("id", task.id().value());
        json.writeStringProperty("projectId", task.projectId().value());
        json.writeStringProperty("name", task.name());
        json.writeStringProperty("status", task.status().name());
        json.writeStringProperty("estimate", task.estimate().toString());
        json.writeBooleanProperty("billable", task.billable());
        StoredForm.writeTexts(
                json,
                "assigneeIds",
                task.assigneeIds().stream().map(UserId::value).toList());
    }

    @Override
    public Task read(JsonFields fields) {
        return Task.builder()
                .id(new TaskId(fields.text("id")))
                .projectId(new ProjectId(fields.text("projectId")))
                .name(fields.text("name"))
                .status(TaskStatus.valueOf(fields.text("status")))
                .estimate(IsoDuration.parse(fields.text("estimate")))
                .billable(fields.flag("billable"))
                .assigneeIds(
                        fields.texts("assigneeIds").stream().map(UserId::new).toList())
                .build();
    }
}
