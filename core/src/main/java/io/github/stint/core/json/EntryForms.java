package io.github.stint.core.json;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TagEdit;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of time entries, and of the data of requests for them. */
final class EntryForms {

    private static final String TAG_NAMES = "tagNames";

    private EntryForms() {}

    static List<JsonForm<?>> all() {
        return List.of(
                JsonForm.fields(TimeEntry.class, EntryForms::write, EntryForms::entry),
                JsonForm.request(NewTimeEntry.class, EntryForms::write, EntryForms::newEntry),
                JsonForm.request(TimeEntryChange.class, EntryForms::write, EntryForms::change));
    }

    static FieldWriter write(TimeEntry entry) {
        EntryNames names = entry.names();
        FieldWriter fields = new FieldWriter().text("id", entry.id()).text("description", entry.description());
        return TimeForms.interval(fields, entry.interval())
                .flag("billable", entry.billable())
                .text("projectId", entry.projectId())
                .text("projectName", names.project())
                .text("taskId", entry.taskId())
                .text("taskName", names.task())
                .texts("tagIds", entry.tagIds())
                .put(TAG_NAMES, tagNames(entry))
                .text("userId", entry.userId())
                .text("workspaceId", entry.workspaceId())
                .text("clientId", names.clientId())
                .text("clientName", names.client())
                .text("type", entry.type())
                .put("customFields", CustomFieldForm.write(entry.customFields()))
                .flag("locked", entry.locked());
    }

    /** A name for each tag, in their order; null for a name that is not known. */
    private static JsonValue tagNames(TimeEntry entry) {
        Map<TagId, String> names = entry.names().tags();
        return new JsonValue.Items(entry.tagIds().stream()
                .map(tag -> Optional.ofNullable(names.get(tag))
                        .map(FieldWriter::textOf)
                        .orElseGet(JsonValue.Null::new))
                .toList());
    }

    private static TimeEntry entry(FieldReader fields) {
        List<TagId> tags = fields.texts("tagIds", TagId::new);
        return TimeEntry.builder()
                .id(fields.required("id", TimeEntryId::new))
                .description(fields.text("description"))
                .interval(TimeForms.storedInterval(fields))
                .billable(fields.flag("billable"))
                .projectId(fields.optional("projectId", ProjectId::new))
                .taskId(fields.optional("taskId", TaskId::new))
                .tagIds(tags)
                .userId(fields.required("userId", UserId::new))
                .workspaceId(fields.required("workspaceId", WorkspaceId::new))
                .type(type(fields))
                .customFields(CustomFieldForm.values(fields))
                .locked(fields.optionalFlag("locked").orElse(false))
                .names(names(fields, tags))
                .build();
    }

    private static EntryNames names(FieldReader fields, List<TagId> tags) {
        EntryNames.Builder names = EntryNames.builder()
                .project(fields.optionalText("projectName"))
                .task(fields.optionalText("taskName"))
                .clientId(fields.optional("clientId", ClientId::new))
                .client(fields.optionalText("clientName"));
        if (fields.value(TAG_NAMES).orElseGet(() -> new JsonValue.Items(List.of())) instanceof JsonValue.Items known) {
            for (int at = 0; at < Math.min(tags.size(), known.items().size()); at++) {
                if (known.items().get(at) instanceof JsonValue.Text name) {
                    names.putTags(tags.get(at), name.text());
                }
            }
        }
        return names.build();
    }

    private static TimeEntryType type(FieldReader fields) {
        return fields.optional("type", TimeEntryType::valueOf).orElse(TimeEntryType.REGULAR);
    }

    private static FieldWriter write(NewTimeEntry entry) {
        return new FieldWriter()
                .text("description", entry.description())
                .text("start", entry.interval().start())
                .text("end", entry.interval().end())
                .flag("billable", entry.billable())
                .text("projectId", entry.projectId())
                .text("taskId", entry.taskId())
                .texts("tagIds", entry.tagIds())
                .text("type", entry.type())
                .put("customFields", CustomFieldForm.write(entry.customFields()));
    }

    private static NewTimeEntry newEntry(FieldReader fields) {
        return NewTimeEntry.builder()
                .description(fields.optionalText("description").orElse(""))
                .interval(TimeForms.newInterval(fields))
                .billable(fields.optionalFlag("billable"))
                .projectId(fields.optional("projectId", ProjectId::new))
                .taskId(fields.optional("taskId", TaskId::new))
                .tagIds(fields.texts("tagIds", TagId::new))
                .type(type(fields))
                .customFields(CustomFieldForm.values(fields))
                .build();
    }

    private static FieldWriter write(TimeEntryChange change) {
        FieldWriter fields = new FieldWriter()
                .ifSet("description", change.description(), FieldWriter::textOf)
                .ifSet("start", change.start(), FieldWriter::textOf)
                .change("end", change.end(), FieldWriter::textOf)
                .ifSet("billable", change.billable(), FieldWriter::flagOf)
                .change("projectId", change.projectId(), FieldWriter::textOf)
                .change("taskId", change.taskId(), FieldWriter::textOf)
                .ifSet("tagIds", change.tagIds(), FieldWriter::textsOf)
                .ifSet("addTagIds", edited(change, TagEdit.ADD), FieldWriter::textsOf)
                .ifSet("removeTagIds", edited(change, TagEdit.REMOVE), FieldWriter::textsOf)
                .ifSet("type", change.type(), FieldWriter::textOf);
        return CustomFieldForm.writeChanges(fields, change.customFields());
    }

    private static Optional<List<TagId>> edited(TimeEntryChange change, TagEdit edit) {
        List<TagId> tags = change.tagEdits().entrySet().stream()
                .filter(each -> each.getValue() == edit)
                .map(Map.Entry::getKey)
                .toList();
        return Optional.of(tags).filter(some -> !some.isEmpty());
    }

    private static TimeEntryChange change(FieldReader fields) {
        Map<TagId, TagEdit> edits = new LinkedHashMap<>();
        tagsIn(fields, "removeTagIds").forEach(tag -> edits.put(tag, TagEdit.REMOVE));
        for (TagId tag : tagsIn(fields, "addTagIds")) {
            if (edits.put(tag, TagEdit.ADD) == TagEdit.REMOVE) {
                throw JsonTypes.invalid("TimeEntryChange", "both adds and removes " + tag, "do one of the two");
            }
        }
        Map<CustomFieldId, FieldChange<CustomFieldValue>> customFields = CustomFieldForm.changes(fields);
        return TimeEntryChange.builder()
                .description(fields.ifSet("description", fields::textOf))
                .start(fields.ifSet("start", (key, value) -> fields.textOf(key, value, Instant::parse)))
                .end(fields.change("end", (key, value) -> fields.textOf(key, value, Instant::parse)))
                .billable(fields.ifSet("billable", fields::flagOf))
                .projectId(fields.change("projectId", (key, value) -> fields.textOf(key, value, ProjectId::new)))
                .taskId(fields.change("taskId", (key, value) -> fields.textOf(key, value, TaskId::new)))
                .tagIds(fields.ifSet("tagIds", (key, value) -> fields.textsOf(key, value, TagId::new)))
                .tagEdits(edits)
                .type(fields.ifSet("type", (key, value) -> fields.textOf(key, value, TimeEntryType::valueOf)))
                .customFields(customFields)
                .build();
    }

    private static List<TagId> tagsIn(FieldReader fields, String key) {
        return fields.ifSet(key, (name, value) -> fields.textsOf(name, value, TagId::new))
                .orElse(List.of());
    }
}
