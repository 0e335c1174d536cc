package io.github.stint.adapter.simulator.internal.clockify.field;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The custom fields of all workspaces, in the order in which they were made. Thread-safe. */
public final class CustomFields {

    private final Map<WorkspaceId, Map<CustomFieldId, CustomField>> fields = new HashMap<>();
    private final Map<WorkspaceId, EntryFields> ofEntries = new HashMap<>();
    private final EntryFields none = EntryFields.none();
    private long made;

    public synchronized List<CustomField> all(WorkspaceId workspace) {
        return List.copyOf(fields.getOrDefault(workspace, Map.of()).values());
    }

    /** Returns what time entries have. */
    public synchronized EntryFields ofEntries(WorkspaceId workspace) {
        return ofEntries.getOrDefault(workspace, none);
    }

    /** Adds a field that has an id already. */
    public synchronized void add(CustomField field) {
        store(field);
    }

    /** Adds a field. Ids follow one another, so that the same requests have the same ids. */
    public synchronized CustomField create(WorkspaceId workspace, CustomField.Details details) {
        made++;
        CustomField field = new CustomField(
                new CustomFieldId(String.format(Locale.ROOT, "6650f1%018x", made)), workspace, details, Map.of());
        store(field);
        return field;
    }

    public synchronized CustomField update(WorkspaceId workspace, CustomFieldId id, CustomField.Details details) {
        return change(workspace, id, field -> field.withDetails(details));
    }

    public synchronized CustomField setDefault(
            WorkspaceId workspace, CustomFieldId id, ProjectId project, CustomField.ProjectDefault value) {
        return change(workspace, id, field -> field.withDefault(project, value));
    }

    public synchronized CustomField removeDefault(WorkspaceId workspace, CustomFieldId id, ProjectId project) {
        return change(workspace, id, field -> field.withoutDefault(project));
    }

    public synchronized void delete(WorkspaceId workspace, CustomFieldId id) {
        CustomField field = get(workspace, id);
        ofWorkspace(workspace).remove(id);
        ofEntries.put(workspace, ofEntries(workspace).without(field));
    }

    /** Returns the field; throws the service's error if the workspace has none with that id. */
    public synchronized CustomField get(WorkspaceId workspace, CustomFieldId id) {
        return Optional.ofNullable(ofWorkspace(workspace).get(id)).orElseThrow(WireErrors::unknownCustomField);
    }

    private CustomField change(WorkspaceId workspace, CustomFieldId id, UnaryOperator<CustomField> change) {
        CustomField changed = change.apply(get(workspace, id));
        store(changed);
        return changed;
    }

    private void store(CustomField field) {
        ofWorkspace(field.workspace()).put(field.id(), field);
        ofEntries.put(field.workspace(), ofEntries(field.workspace()).with(field));
    }

    private Map<CustomFieldId, CustomField> ofWorkspace(WorkspaceId workspace) {
        return fields.computeIfAbsent(workspace, id -> new LinkedHashMap<>());
    }
}
