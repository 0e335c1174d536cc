package io.github.stint.adapter.maton.internal.timeentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.stint.adapter.maton.internal.tokens.TokenBody;
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
import tools.jackson.core.JsonGenerator;

/**
 * A time entry in a request; null is left out.
 *
 * <p>The service clears what an update leaves out, so an update sends all fields. Only the type is kept, and some types can be set only
 * by the service. See docs/wire-notes.md.
 *
 * @param customFields a list of {@link FieldDto}, and of what the service sent and Stint does not understand
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
        @Nullable Object customFields)
        implements TokenBody {

    /**
     * The new value of a custom field.
     *
     * @param value null clears the field and is sent, because the service sets the default if it is left out
     */
    record FieldDto(
            String customFieldId,
            String sourceType,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object value) {}

    static TimeEntryWriteDto of(NewTimeEntry entry, boolean billable) {
        return new TimeEntryWriteDto(
                entry.interval().start(),
                entry.interval().end().orElse(null),
                billable,
                entry.description(),
                entry.projectId().map(ProjectId::value).orElse(null),
                entry.taskId().map(TaskId::value).orElse(null),
                entry.tagIds().isEmpty() ? null : ids(entry.tagIds()),
                entry.type() == TimeEntryType.REGULAR ? null : entry.type().name(),
                orNull(CustomFields.of(entry.customFields())));
    }

    /**
     * The entry after an update.
     *
     * @param before the entry in the response, for custom fields that Stint cannot read
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
                CustomFields.applyChanges(before.customFieldValues(), change.customFields()));
    }

    /** Only the mapper writes custom fields, which may be anything that the service sent. */
    @Override
    public boolean write(JsonGenerator json) {
        if (customFields != null) {
            return false;
        }
        json.writeStartObject();
        json.writeStringProperty("start", start.toString());
        writeIfPresent(json, "end", end == null ? null : end.toString());
        json.writeBooleanProperty("billable", billable);
        json.writeStringProperty("description", description);
        writeIfPresent(json, "projectId", projectId);
        writeIfPresent(json, "taskId", taskId);
        if (tagIds != null) {
            json.writeArrayPropertyStart("tagIds");
            tagIds.forEach(json::writeString);
            json.writeEndArray();
        }
        writeIfPresent(json, "type", type);
        json.writeEndObject();
        return true;
    }

    private static void writeIfPresent(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static List<String> ids(List<TagId> tags) {
        return tags.stream().map(TagId::value).toList();
    }

    private static @Nullable List<Object> orNull(List<Object> fields) {
        return fields.isEmpty() ? null : fields;
    }
}
