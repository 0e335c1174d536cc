package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.task.Task;
import io.github.stint.core.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task. */
record TaskDto(
        String id,
        String name,
        String projectId,
        List<String> assigneeIds,
        @Nullable String assigneeId,
        List<String> userGroupIds,
        String estimate,
        String status,
        int budgetEstimate,
        String duration,
        boolean billable,
        @Nullable RateDto hourlyRate,
        @Nullable RateDto costRate)
        implements Representation {

    static TaskDto of(Task task) {
        return new TaskDto(
                task.id().value(),
                task.name(),
                task.projectId().value(),
                task.assigneeIds().stream().map(UserId::value).toList(),
                null,
                List.of(),
                task.estimate().toString(),
                task.status().name(),
                0,
                "PT0S",
                task.billable(),
                null,
                null);
    }
}
