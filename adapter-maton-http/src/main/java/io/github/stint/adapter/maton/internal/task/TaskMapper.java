package io.github.stint.adapter.maton.internal.task;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import tools.jackson.databind.JsonNode;

/** Maps tasks of the service to the domain. */
@Mapper(config = WireMapperConfig.class)
interface TaskMapper {

    /** Throws the exception of the builder if a required value is missing. */
    @Mapping(target = "status", source = "status", defaultValue = "ACTIVE")
    @Mapping(target = "billable", source = "billable", defaultValue = "false")
    Task toTask(TaskDto task);

    /** Every status other than DONE is active. */
    default TaskStatus status(String status) {
        return status.equals(TaskStatus.DONE.name()) ? TaskStatus.DONE : TaskStatus.ACTIVE;
    }

    /** The estimate in any of the observed forms; a number is in milliseconds. */
    default IsoDuration estimate(JsonNode estimate) {
        if (estimate.isObject()) {
            return estimate(estimate.path("estimate"));
        }
        if (estimate.isNumber()) {
            return IsoDuration.ofSeconds(estimate.longValue() / 1000);
        }
        return estimate.isString() && !estimate.stringValue().isEmpty()
                ? IsoDuration.parse(estimate.stringValue())
                : IsoDuration.ZERO;
    }
}
