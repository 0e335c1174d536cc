package io.github.stint.adapter.maton.internal.timeentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time entry as the service is sent it; what is null is left out.
 *
 * <p>An update clears what it leaves out, so all of it is always sent; the type alone stays by itself, and some types only the
 * service may give. See docs/wire-notes.md.
 */
record TimeEntryWriteDto(
        Instant start,
        @Nullable Instant end,
        boolean billable,
        String description,
        @Nullable String projectId,
        @Nullable String taskId,
        @Nullable List<String> tagIds,
        @Nullable String type,
        @Nullable List<FieldDto> customFields) {

    /**
     * What a custom field is to hold.
     *
     * @param value null, which is sent too, empties the field; left out, it would get its default
     */
    record FieldDto(
            String customFieldId,
            String sourceType,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object value) {}

    static TimeEntryWriteDto of(NewTimeEntry entry) {
        return new TimeEntryWriteDto(
                entry.interval().start(),
                entry.interval().end().orElse(null),
                entry.billable(),
                entry.description(),
                entry.projectId().map(ProjectId::value).orElse(null),
                entry.taskId().map(TaskId::value).orElse(null),
                entry.tagIds().isEmpty() ? null : ids(entry.tagIds()),
                entry.type() == TimeEntryType.REGULAR ? null : entry.type().name(),
                orNull(CustomFields.of(entry.customFields())));
    }

    /**
     * The entry as it is after the change.
     *
     * @param before how the service sent it, for custom fields that Stint cannot read
     */
    static TimeEntryWriteDto of(TimeEntry after, TimeEntryChange change, TimeEntryDto before) {
        return new TimeEntryWriteDto(
                after.interval().start(),
                after.interval().end().orElse(null),
                after.billable(),
                after.description(),
                after.projectId().map(ProjectId::value).orElse(null),
                after.taskId().map(TaskId::value).orElse(null),
                ids(after.tagIds()),
                change.type().map(TimeEntryType::name).orElse(null),
                orNull(CustomFields.changed(before.customFieldValues(), change.customFields())));
    }

    private static List<String> ids(List<TagId> tags) {
        return tags.stream().map(TagId::value).toList();
    }

    private static @Nullable List<FieldDto> orNull(List<FieldDto> fields) {
        return fields.isEmpty() ? null : fields;
    }
}
