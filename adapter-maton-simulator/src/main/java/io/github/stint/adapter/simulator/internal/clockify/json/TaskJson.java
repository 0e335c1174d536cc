package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.task.Task;
import io.github.stint.core.user.UserId;

/** A task. */
record TaskJson(Task task, Rates rates) implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", task.id().value());
        json.field("name", task.name());
        json.plain("projectId", task.projectId().value());
        json.texts("assigneeIds", task.assigneeIds(), UserId::value);
        json.absent("assigneeId");
        json.empty("userGroupIds");
        json.field("estimate", task.estimate().toString());
        json.plain("status", task.status().name());
        json.field("budgetEstimate", 0);
        json.field("duration", "PT0S");
        json.field("billable", task.billable());
        Currency.write(json, "hourlyRate", rates.hourly());
        Currency.write(json, "costRate", rates.cost());
    }
}
