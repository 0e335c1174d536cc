package io.github.stint.adapter.simulator.internal.clockify.field;

import static java.util.stream.Collectors.joining;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields of the time entries of a workspace. Immutable.
 *
 * @param known the fields that the workspace has or had, by id; a deleted one is empty
 */
public record EntryFields(Map<CustomFieldId, Optional<CustomField>> known) {

    /** Copies the fields. */
    public EntryFields {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    /** Returns those of a workspace without fields: entries have only the values that were stored with them. */
    static EntryFields none() {
        return new EntryFields(Map.of());
    }

    EntryFields with(CustomField field) {
        return with(field.id(), Optional.of(field).filter(CustomField::isOfEntries));
    }

    EntryFields without(CustomField field) {
        return with(field.id(), Optional.empty());
    }

    private EntryFields with(CustomFieldId id, Optional<CustomField> field) {
        Map<CustomFieldId, Optional<CustomField>> changed = new LinkedHashMap<>(known);
        changed.put(id, field);
        return new EntryFields(changed);
    }

    /** Adds defaults to an entry; throws the service's error if a required value is missing. */
    public NewTimeEntry complete(NewTimeEntry entry) {
        if (known.isEmpty()) {
            return entry;
        }
        Map<CustomFieldId, CustomFieldValue> values = new LinkedHashMap<>(entry.customFields());
        defaults(entry.projectId()).forEach(values::putIfAbsent);
        String missing = known.values().stream()
                .flatMap(Optional::stream)
                .filter(field -> field.isRequired() && !values.containsKey(field.id()))
                .map(field -> field.details().name())
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw WireErrors.rejected(" " + missing);
        }
        return NewTimeEntry.builder().from(entry).customFields(values).build();
    }

    /** Resets fields to their defaults that the change would clear or leave without a value. */
    public TimeEntryChange complete(TimeEntryChange change, Optional<ProjectId> project) {
        if (known.isEmpty()) {
            return change;
        }
        Map<CustomFieldId, FieldChange<CustomFieldValue>> changes = new LinkedHashMap<>(change.customFields());
        defaults(project).forEach((id, value) -> {
            if (!(changes.get(id) instanceof FieldChange.Set)) {
                changes.put(id, FieldChange.set(value));
            }
        });
        return TimeEntryChange.builder().from(change).customFields(changes).build();
    }

    private Map<CustomFieldId, CustomFieldValue> defaults(Optional<ProjectId> project) {
        Map<CustomFieldId, CustomFieldValue> defaults = new LinkedHashMap<>();
        known.values().stream()
                .flatMap(Optional::stream)
                .forEach(field -> field.defaultIn(project).ifPresent(value -> defaults.put(field.id(), value)));
        return defaults;
    }
}
