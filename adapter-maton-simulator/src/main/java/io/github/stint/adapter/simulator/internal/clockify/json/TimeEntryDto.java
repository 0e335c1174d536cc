package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.Timestamps;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time entry. A missing project, task or list of tags is null, and so are the end and the duration of a running timer. */
record TimeEntryDto(
        String id,
        String description,
        @Nullable List<String> tagIds,
        String userId,
        boolean billable,
        @Nullable String taskId,
        @Nullable String projectId,
        String workspaceId,
        IntervalDto timeInterval,
        List<CustomFieldDto> customFieldValues,
        String type,
        @Nullable String kioskId,
        RateDto hourlyRate,
        RateDto costRate,
        boolean isLocked)
        implements Representation {

    record IntervalDto(
            String start, @Nullable String end, @Nullable String duration) {
        static IntervalDto of(TimeInterval interval) {
            return new IntervalDto(
                    Timestamps.format(interval.start()),
                    interval.end().map(Timestamps::format).orElse(null),
                    interval.duration().map(IsoDuration::toString).orElse(null));
        }
    }

    static TimeEntryDto of(TimeEntry entry) {
        return new TimeEntryDto(
                entry.id().value(),
                entry.description(),
                entry.tagIds().isEmpty()
                        ? null
                        : entry.tagIds().stream().map(TagId::value).toList(),
                entry.userId().value(),
                entry.billable(),
                entry.taskId().map(TaskId::value).orElse(null),
                entry.projectId().map(ProjectId::value).orElse(null),
                entry.workspaceId().value(),
                IntervalDto.of(entry.interval()),
                CustomFieldDto.allOf(entry),
                entry.type().name(),
                null,
                RateDto.none(),
                RateDto.none(),
                entry.locked());
    }
}
