package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Reads time entries. */
@Mapper(
        uses = WireText.class,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
interface TimeEntryMapper {

    /** The entry; throws whatever its builder does if something is missing. */
    @Mapping(target = "interval", source = "timeInterval")
    @Mapping(target = "locked", source = "isLocked")
    @Mapping(target = "customFields", source = "customFieldValues")
    TimeEntry toTimeEntry(TimeEntryDto entry);

    default TimeEntryId timeEntryId(String id) {
        return new TimeEntryId(id);
    }

    default WorkspaceId workspaceId(String id) {
        return new WorkspaceId(id);
    }

    default UserId userId(String id) {
        return new UserId(id);
    }

    default TagId tagId(String id) {
        return new TagId(id);
    }

    default Optional<ProjectId> projectId(@Nullable String id) {
        return WireText.text(id).map(ProjectId::new);
    }

    default Optional<TaskId> taskId(@Nullable String id) {
        return WireText.text(id).map(TaskId::new);
    }

    default TimeInterval interval(TimeEntryDto.IntervalDto interval) {
        TimeInterval running =
                TimeInterval.startingAt(Objects.requireNonNull(interval.start(), "an entry without a start"));
        return interval.end() == null ? running : running.endingAt(interval.end());
    }

    default TimeEntryType type(String type) {
        // Written as one word in a part of the service's own description.
        String name = type.equals("TIMEOFF") ? TimeEntryType.TIME_OFF.name() : type;
        return Arrays.stream(TimeEntryType.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(TimeEntryType.OTHER);
    }

    default Map<CustomFieldId, CustomFieldValue> customFields(@Nullable List<TimeEntryDto.FieldDto> fields) {
        return CustomFields.read(fields);
    }
}
