package io.github.stint.adapter.maton.internal.task;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import org.mapstruct.Mapper;
import tools.jackson.databind.JsonNode;

/** Reads tasks. */
@Mapper(config = WireMapperConfig.class)
interface TaskMapper {

    /** The task; throws whatever its builder does if something is missing. */
    Task toTask(TaskDto task);

    /** Whatever is not done is still worked on. */
    default TaskStatus status(String status) {
        return status.equals(TaskStatus.DONE.name()) ? TaskStatus.DONE : TaskStatus.ACTIVE;
    }

    /** The estimate, in any of the forms that were seen; a number counts milliseconds. */
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
