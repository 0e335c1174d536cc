package io.github.stint.core.history;

import io.github.stint.core.client.Client;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The state of an entity, as a journal stores it.
 *
 * @param fields texts by the names of fields; what the entity does not have is left out. Names that begin with {@code name.} are for
 *     display, and do not count when states are compared.
 */
public record Snapshot(EntityKind kind, String id, Map<String, String> fields) {

    /** The beginning of fields that are for display only. */
    static final String NAME = "name.";

    static final String LIST_SEPARATOR = "\n";

    /** Copies the map, and keeps its order. */
    public Snapshot {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the state of a time entry. */
    public static Snapshot of(TimeEntry entry) {
        return new Snapshot(EntityKind.TIME_ENTRY, entry.id().value(), EntryFields.of(entry));
    }

    /** Returns the state of a project. */
    public static Snapshot of(Project project) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", project.name());
        project.clientId().ifPresent(client -> fields.put("client", client.value()));
        project.clientName().ifPresent(client -> fields.put(NAME + "client", client));
        fields.put("archived", String.valueOf(project.archived()));
        fields.put("billable", String.valueOf(project.billable()));
        fields.put("public", String.valueOf(project.isPublic()));
        project.color().ifPresent(color -> fields.put("color", color));
        fields.put("note", project.note());
        return new Snapshot(EntityKind.PROJECT, project.id().value(), fields);
    }

    /** Returns the state of a client. */
    public static Snapshot of(Client client) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", client.name());
        fields.put("archived", String.valueOf(client.archived()));
        client.email().ifPresent(email -> fields.put("email", email));
        if (!client.ccEmails().isEmpty()) {
            fields.put("cc", String.join(LIST_SEPARATOR, client.ccEmails()));
        }
        client.address().ifPresent(address -> fields.put("address", address));
        client.note().ifPresent(note -> fields.put("note", note));
        return new Snapshot(EntityKind.CLIENT, client.id().value(), fields);
    }

    /** Returns the state of a task. */
    public static Snapshot of(Task task) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", task.name());
        fields.put("project", task.projectId().value());
        fields.put("status", task.status().name());
        fields.put("estimate", task.estimate().toString());
        fields.put("billable", String.valueOf(task.billable()));
        fields.put(
                "assignees",
                task.assigneeIds().stream()
                        .map(user -> user.value())
                        .sorted()
                        .collect(Collectors.joining(LIST_SEPARATOR)));
        return new Snapshot(EntityKind.TASK, task.id().value(), fields);
    }

    /** Returns the state of a tag. */
    public static Snapshot of(Tag tag) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", tag.name());
        fields.put("archived", String.valueOf(tag.archived()));
        return new Snapshot(EntityKind.TAG, tag.id().value(), fields);
    }

    /** Returns the time entry; empty if this is the state of something else, or is not readable. */
    public Optional<TimeEntry> entry() {
        return kind == EntityKind.TIME_ENTRY ? EntryFields.entry(id, fields) : Optional.empty();
    }

    /** Returns what identifies the entity for a reader: the name, or the description of a time entry, which may be empty. */
    public String label() {
        return fields.getOrDefault(kind == EntityKind.TIME_ENTRY ? "description" : "name", "");
    }

    /** Returns the fields that count when states are compared. */
    Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>(fields);
        content.keySet().removeIf(name -> name.startsWith(NAME));
        return content;
    }

    boolean isSameAs(Snapshot other) {
        return content().equals(other.content());
    }

    /** Returns the names of the fields that differ, in order. */
    List<String> differences(Snapshot other) {
        Map<String, String> mine = content();
        Map<String, String> others = other.content();
        Map<String, String> all = new LinkedHashMap<>(mine);
        all.putAll(others);
        return all.keySet().stream()
                .filter(name -> !Optional.ofNullable(mine.get(name)).equals(Optional.ofNullable(others.get(name))))
                .toList();
    }

    /** Returns the state of an archived project, client or tag, or of a task that is done, which is the same otherwise. */
    Snapshot archived() {
        Map<String, String> others = new LinkedHashMap<>(fields);
        if (kind == EntityKind.TASK) {
            others.put("status", TaskStatus.DONE.name());
        } else {
            others.put("archived", "true");
        }
        return new Snapshot(kind, id, others);
    }

    Snapshot withId(String newId) {
        return new Snapshot(kind, newId, fields);
    }
}
