package io.github.stint.adapter.offline.internal.format;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time entry as it is stored.
 *
 * @param start the start in seconds since 1970, which is the fastest form to read
 * @param end the end in seconds since 1970, or null if the entry is running
 */
public record TimeEntryRecord(
        String id,
        String userId,
        long start,
        @Nullable Long end,
        String description,
        @Nullable String projectId,
        @Nullable String taskId,
        List<String> tagIds,
        boolean billable,
        TimeEntryType type,
        Map<String, FieldRecord> customFields,
        boolean locked) {

    /** Returns the form of an entry, without its names. */
    public static TimeEntryRecord from(TimeEntry entry) {
        Map<String, FieldRecord> fields = new LinkedHashMap<>();
        entry.customFields().forEach((id, value) -> fields.put(id.value(), FieldRecord.from(value)));
        return new TimeEntryRecord(
                entry.id().value(),
                entry.userId().value(),
                entry.interval().start().getEpochSecond(),
                entry.interval().end().map(Instant::getEpochSecond).orElse(null),
                entry.description(),
                entry.projectId().map(ProjectId::value).orElse(null),
                entry.taskId().map(TaskId::value).orElse(null),
                entry.tagIds().stream().map(TagId::value).toList(),
                entry.billable(),
                entry.type(),
                fields,
                entry.locked());
    }

    /** Returns the entry; throws an unchecked exception if a value is invalid. */
    public TimeEntry toTimeEntry(WorkspaceId workspace) {
        TimeEntry.Builder entry = TimeEntry.builder();
        entry.id(new TimeEntryId(id))
                .workspaceId(workspace)
                .userId(new UserId(userId))
                .interval(interval())
                .description(description)
                .billable(billable)
                .type(type)
                .locked(locked);
        if (projectId != null) {
            entry.projectId(new ProjectId(projectId));
        }
        if (taskId != null) {
            entry.taskId(new TaskId(taskId));
        }
        for (String tag : tagIds) {
            entry.addTagIds(new TagId(tag));
        }
        for (Map.Entry<String, FieldRecord> field : customFields.entrySet()) {
            entry.putCustomFields(
                    new CustomFieldId(field.getKey()), field.getValue().toValue());
        }
        return entry.build();
    }

    /**
     * Writes the entry. The names of the components are the names in the file. What most entries have is left out: no tags, no custom
     * fields, the regular type, and not locked; so is a flag that is not set. Each start reads all recent entries.
     */
    public void writeTo(JsonOutput out) {
        out.text("id", id)
                .text("userId", userId)
                .number("start", start)
                .number("end", end)
                .text("description", description)
                .text("projectId", projectId)
                .text("taskId", taskId)
                .texts("tagIds", tagIds.isEmpty() ? null : tagIds)
                .flag("billable", billable ? true : null)
                .text("type", type == TimeEntryType.REGULAR ? null : type.name())
                .objectsByName("customFields", customFields.isEmpty() ? null : customFields, FieldRecord::writeTo)
                .flag("locked", locked ? true : null);
    }

    /** Reads what {@link #writeTo} wrote, and what earlier formats have, which leave nothing out. */
    public static TimeEntryRecord read(JsonFields in) {
        @Nullable List<String> tagIds = in.optionalTexts("tagIds");
        @Nullable String type = in.optionalText("type");
        @Nullable Map<String, FieldRecord> customFields = in.optionalObjectsByName("customFields", FieldRecord::read);
        return new TimeEntryRecord(
                in.text("id"),
                in.text("userId"),
                in.number("start"),
                in.optionalNumber("end"),
                in.text("description"),
                in.optionalText("projectId"),
                in.optionalText("taskId"),
                tagIds == null ? List.of() : tagIds,
                in.flag("billable"),
                type == null ? TimeEntryType.REGULAR : TimeEntryType.valueOf(type),
                customFields == null ? Map.of() : customFields,
                in.flag("locked"));
    }

    private TimeInterval interval() {
        Instant from = Instant.ofEpochSecond(start);
        return end == null ? TimeInterval.startingAt(from) : TimeInterval.of(from, Instant.ofEpochSecond(end));
    }

    /** The value of a custom field; exactly one component is not null. */
    public record FieldRecord(
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable Boolean ticked,
            @Nullable List<String> choices) {

        public static FieldRecord from(CustomFieldValue value) {
            if (value instanceof CustomFieldValue.Text text) {
                return new FieldRecord(text.text(), null, null, null);
            }
            if (value instanceof CustomFieldValue.Numeric numeric) {
                return new FieldRecord(null, numeric.number(), null, null);
            }
            if (value instanceof CustomFieldValue.Flag flag) {
                return new FieldRecord(null, null, flag.ticked(), null);
            }
            CustomFieldValue.Choices choices = (CustomFieldValue.Choices) value;
            return new FieldRecord(null, null, null, choices.items());
        }

        /** Writes the component that is not null. */
        public void writeTo(JsonOutput out) {
            out.text("text", text)
                    .decimal("number", number)
                    .flag("ticked", ticked)
                    .texts("choices", choices);
        }

        /** Reads what {@link #writeTo} wrote. */
        public static FieldRecord read(JsonFields in) {
            return new FieldRecord(
                    in.optionalText("text"),
                    in.optionalDecimal("number"),
                    in.optionalFlag("ticked"),
                    in.optionalTexts("choices"));
        }

        public CustomFieldValue toValue() {
            if (text != null) {
                return new CustomFieldValue.Text(text);
            }
            if (number != null) {
                return new CustomFieldValue.Numeric(number);
            }
            if (ticked != null) {
                return new CustomFieldValue.Flag(ticked);
            }
            if (choices != null) {
                return new CustomFieldValue.Choices(choices);
            }
            throw new IllegalStateException("a custom field has no value");
        }
    }
}
