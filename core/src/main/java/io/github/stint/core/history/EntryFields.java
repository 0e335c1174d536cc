package io.github.stint.core.history;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.IsoInstant;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a time entry as texts. */
final class EntryFields {

    private static final String CUSTOM = "field.";
    private static final String TAG_NAME = Snapshot.NAME + "tag.";

    private EntryFields() {}

    static Map<String, String> of(TimeEntry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("workspace", entry.workspaceId().value());
        fields.put("user", entry.userId().value());
        fields.put("description", entry.description());
        entry.projectId().ifPresent(project -> fields.put("project", project.value()));
        entry.taskId().ifPresent(task -> fields.put("task", task.value()));
        if (!entry.tagIds().isEmpty()) {
            fields.put(
                    "tags",
                    entry.tagIds().stream().map(TagId::value).collect(Collectors.joining(Snapshot.LIST_SEPARATOR)));
        }
        fields.put("start", entry.interval().start().toString());
        entry.interval().end().ifPresent(end -> fields.put("end", end.toString()));
        fields.put("billable", String.valueOf(entry.billable()));
        fields.put("type", entry.type().name());
        entry.customFields().forEach((id, value) -> fields.put(CUSTOM + id, custom(value)));
        addNames(entry.names(), fields);
        return fields;
    }

    private static void addNames(EntryNames names, Map<String, String> fields) {
        names.project().ifPresent(name -> fields.put(Snapshot.NAME + "project", name));
        names.clientId().ifPresent(id -> fields.put(Snapshot.NAME + "clientId", id.value()));
        names.client().ifPresent(name -> fields.put(Snapshot.NAME + "client", name));
        names.task().ifPresent(name -> fields.put(Snapshot.NAME + "task", name));
        names.tags().forEach((id, name) -> fields.put(TAG_NAME + id, name));
    }

    private static String custom(CustomFieldValue value) {
        if (value instanceof CustomFieldValue.Text text) {
            return "text " + text.text();
        }
        if (value instanceof CustomFieldValue.Numeric numeric) {
            return "number " + numeric.number();
        }
        if (value instanceof CustomFieldValue.Flag flag) {
            return "flag " + flag.ticked();
        }
        return "choices " + String.join(Snapshot.LIST_SEPARATOR, ((CustomFieldValue.Choices) value).items());
    }

    /** Returns the entry; empty if the fields are not those of an entry. */
    static Optional<TimeEntry> entry(String id, Map<String, String> fields) {
        try {
            return Optional.of(read(id, fields));
        } catch (InvalidValue | DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static TimeEntry read(String id, Map<String, String> fields) {
        Instant start = IsoInstant.parse(fields.getOrDefault("start", ""));
        return TimeEntry.builder()
                .id(new TimeEntryId(id))
                .workspaceId(new WorkspaceId(fields.getOrDefault("workspace", "")))
                .userId(new UserId(fields.getOrDefault("user", "")))
                .description(fields.getOrDefault("description", ""))
                .projectId(text(fields, "project").map(ProjectId::new))
                .taskId(text(fields, "task").map(TaskId::new))
                .tagIds(list(fields, "tags").stream().map(TagId::new).toList())
                .interval(text(fields, "end")
                        .map(end -> TimeInterval.asStored(start, IsoInstant.parse(end)))
                        .orElseGet(() -> TimeInterval.startingAt(start)))
                .billable(Boolean.parseBoolean(fields.get("billable")))
                .type(TimeEntryType.valueOf(fields.getOrDefault("type", "")))
                .customFields(customFields(fields))
                .names(names(fields))
                .build();
    }

    private static Optional<String> text(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static List<String> list(Map<String, String> fields, String name) {
        return text(fields, name)
                .map(text -> List.of(text.split(Snapshot.LIST_SEPARATOR, -1)))
                .orElse(List.of());
    }

    private static Map<CustomFieldId, CustomFieldValue> customFields(Map<String, String> fields) {
        Map<CustomFieldId, CustomFieldValue> custom = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(CUSTOM)) {
                custom.put(new CustomFieldId(name.substring(CUSTOM.length())), value(text));
            }
        });
        return custom;
    }

    private static CustomFieldValue value(String text) {
        String[] parts = text.split(" ", 2);
        String content = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "number" -> new CustomFieldValue.Numeric(new BigDecimal(content));
            case "flag" -> new CustomFieldValue.Flag(Boolean.parseBoolean(content));
            case "choices" ->
                new CustomFieldValue.Choices(
                        content.isEmpty() ? List.of() : List.of(content.split(Snapshot.LIST_SEPARATOR, -1)));
            default -> new CustomFieldValue.Text(content);
        };
    }

    private static EntryNames names(Map<String, String> fields) {
        EntryNames.Builder names = EntryNames.builder()
                .project(text(fields, Snapshot.NAME + "project"))
                .clientId(text(fields, Snapshot.NAME + "clientId").map(ClientId::new))
                .client(text(fields, Snapshot.NAME + "client"))
                .task(text(fields, Snapshot.NAME + "task"));
        fields.forEach((name, text) -> {
            if (name.startsWith(TAG_NAME)) {
                names.putTags(new TagId(name.substring(TAG_NAME.length())), text);
            }
        });
        return names.build();
    }
}
