package io.github.stint.core.history;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Undoes steps of time entries. */
final class EntryUndo {

    private final TimeEntries entries;
    private final WorkspaceId workspace;

    EntryUndo(TimeEntries entries, WorkspaceId workspace) {
        this.entries = entries;
        this.workspace = workspace;
    }

    /** Returns the current state of the entry, with one request; empty if the workspace does not have it. */
    Optional<Snapshot> current(Snapshot known) {
        return entries.find(workspace, entry(known).id()).map(Snapshot::of);
    }

    /** Returns the running timer of the user of the entry, with one request. */
    Optional<TimeEntry> running(Snapshot state) {
        return entries.running(workspace, entry(state).userId());
    }

    UndoneStep delete(Snapshot created) {
        entries.delete(workspace, entry(created).id());
        return new UndoneStep(UndoneStep.Action.DELETED, created, Optional.empty());
    }

    UndoneStep recreate(Snapshot deleted) {
        TimeEntry entry = entry(deleted);
        NewTimeEntry again = NewTimeEntry.like(entry, entry.interval());
        Snapshot created = Snapshot.of(create(entry, again).withNames(entry.names()));
        return new UndoneStep(UndoneStep.Action.RECREATED, deleted, Optional.of(created));
    }

    private TimeEntry create(TimeEntry deleted, NewTimeEntry again) {
        return deleted.running()
                ? entries.start(workspace, deleted.userId(), again).started()
                : entries.createFor(workspace, deleted.userId(), again);
    }

    UndoneStep restore(Snapshot before, Snapshot after) {
        TimeEntry old = entry(before);
        TimeEntry now = entry(after);
        TimeEntry restored = entries.update(workspace, now, change(now, old)).withNames(old.names());
        return new UndoneStep(UndoneStep.Action.RESTORED, after, Optional.of(Snapshot.of(restored)));
    }

    private static TimeEntry entry(Snapshot state) {
        return state.entry()
                .orElseThrow(() -> Undoable.impossible(
                        "the journal has no valid state of the time entry " + state.id(), "correct it by hand"));
    }

    /** Returns the change that sets each field that differs to its old value. */
    private static TimeEntryChange change(TimeEntry now, TimeEntry old) {
        return TimeEntryChange.builder()
                .description(changed(now, old, TimeEntry::description))
                .start(changed(now, old, entry -> entry.interval().start()))
                .end(optional(now, old, entry -> entry.interval().end()))
                .projectId(optional(now, old, TimeEntry::projectId))
                .taskId(optional(now, old, TimeEntry::taskId))
                .tagIds(changed(now, old, TimeEntry::tagIds))
                .billable(changed(now, old, TimeEntry::billable))
                .type(changed(now, old, TimeEntry::type))
                .customFields(customFields(now.customFields(), old.customFields()))
                .build();
    }

    private static <T> Optional<T> changed(TimeEntry now, TimeEntry old, Function<TimeEntry, T> field) {
        return Optional.of(field.apply(old)).filter(value -> !value.equals(field.apply(now)));
    }

    private static <T> FieldChange<T> optional(TimeEntry now, TimeEntry old, Function<TimeEntry, Optional<T>> field) {
        Optional<T> value = field.apply(old);
        return value.equals(field.apply(now))
                ? FieldChange.leave()
                : value.map(FieldChange::set).orElseGet(FieldChange::clear);
    }

    private static Map<CustomFieldId, FieldChange<CustomFieldValue>> customFields(
            Map<CustomFieldId, CustomFieldValue> now, Map<CustomFieldId, CustomFieldValue> old) {
        Set<CustomFieldId> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        Map<CustomFieldId, FieldChange<CustomFieldValue>> changes = new LinkedHashMap<>();
        for (CustomFieldId id : ids) {
            Optional<CustomFieldValue> value = Optional.ofNullable(old.get(id));
            if (!value.equals(Optional.ofNullable(now.get(id)))) {
                changes.put(id, value.map(FieldChange::set).orElseGet(FieldChange::clear));
            }
        }
        return changes;
    }
}
