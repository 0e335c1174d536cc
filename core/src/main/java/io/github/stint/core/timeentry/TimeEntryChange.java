package io.github.stint.core.timeentry;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change of a time entry; fields that are not set keep their values. Building one throws {@link InvalidValue} if the description
 * is too long, or if only the service assigns the type.
 */
@Value.Immutable
@ValueStyle
public abstract class TimeEntryChange {

    static final String OPERATION = "update time entry";

    TimeEntryChange() {}

    /** The new description, which may be an empty text; empty keeps it. */
    public abstract Optional<String> description();

    /** The new start; empty keeps it. */
    public abstract Optional<Instant> start();

    /** The new end; set, it also stops a running timer; cleared, the entry runs again. */
    @Value.Default
    public FieldChange<Instant> end() {
        return FieldChange.leave();
    }

    /** The new project; clearing it clears the task too, because a task belongs to its project. */
    @Value.Default
    public FieldChange<ProjectId> projectId() {
        return FieldChange.leave();
    }

    /** The new task, which has to belong to the project that the entry has after the change. */
    @Value.Default
    public FieldChange<TaskId> taskId() {
        return FieldChange.leave();
    }

    /** The tags that replace all tags of the entry; an empty list removes all, empty keeps them. {@link #tagEdits} follow. */
    public abstract Optional<List<TagId>> tagIds();

    /** Changes of single tags, which are made after those of {@link #tagIds}; all other tags stay. */
    public abstract Map<TagId, TagEdit> tagEdits();

    /** Whether it is billable; empty keeps it. */
    public abstract Optional<Boolean> billable();

    /** The new type; empty keeps it. */
    public abstract Optional<TimeEntryType> type();

    /** Changes of single custom fields; the others keep their values. */
    public abstract Map<CustomFieldId, FieldChange<CustomFieldValue>> customFields();

    /**
     * Returns the entry after the change.
     *
     * @throws InvalidValue if it would end before it starts, last too long, or have a task but no project
     */
    public final TimeEntry applyTo(TimeEntry entry) {
        Optional<ProjectId> project = projectId().applyTo(entry::projectId);
        Optional<TaskId> task = taskId().applyTo(entry::taskId);
        if (project.isEmpty()) {
            if (taskId() instanceof FieldChange.Set<TaskId>) {
                throw TimeEntryRules.taskWithoutProject(OPERATION);
            }
            task = Optional.empty();
        }
        TimeEntry changed = TimeEntry.builder()
                .from(entry)
                .description(description().orElse(entry.description()))
                .interval(changedInterval(entry.interval()))
                .projectId(project)
                .taskId(task)
                .tagIds(TagEdit.apply(tagEdits(), tagIds().orElse(entry.tagIds())))
                .billable(billable().orElse(entry.billable()))
                .type(type().orElse(entry.type()))
                .customFields(changedFields(entry.customFields()))
                .build();
        return changed.withNamesOf(entry);
    }

    private TimeInterval changedInterval(TimeInterval interval) {
        Instant start = start().orElse(interval.start());
        return end().applyTo(interval::end)
                .map(end -> TimeInterval.of(start, end))
                .orElseGet(() -> TimeInterval.startingAt(start));
    }

    private Map<CustomFieldId, CustomFieldValue> changedFields(Map<CustomFieldId, CustomFieldValue> fields) {
        Map<CustomFieldId, CustomFieldValue> changed = new LinkedHashMap<>(fields);
        customFields()
                .forEach((id, change) -> change.applyTo(() -> Optional.ofNullable(fields.get(id)))
                        .ifPresentOrElse(value -> changed.put(id, value), () -> changed.remove(id)));
        return changed;
    }

    @Value.Check
    void check() {
        description().ifPresent(text -> TimeEntryRules.requireDescription(OPERATION, text));
        type().ifPresent(type -> TimeEntryRules.requireType(OPERATION, type));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a change. */
    public static final class Builder extends ImmutableTimeEntryChange.Builder {
        Builder() {}

        /** Sets the end, which stops a running timer. */
        public Builder end(Instant end) {
            return end(FieldChange.set(end));
        }

        /** Removes the end, so that the entry runs again. */
        public Builder clearEnd() {
            return end(FieldChange.clear());
        }

        /** Sets the project. */
        public Builder projectId(ProjectId project) {
            return projectId(FieldChange.set(project));
        }

        /** Removes the project, and the task with it. */
        public Builder clearProject() {
            return projectId(FieldChange.clear());
        }

        /** Sets the task, which has to belong to the project that the entry has after the change. */
        public Builder taskId(TaskId task) {
            return taskId(FieldChange.set(task));
        }

        /** Removes the task. */
        public Builder clearTask() {
            return taskId(FieldChange.clear());
        }

        /**
         * Adds the tag after all others. A tag that the entry has already keeps its place. The last call for a tag wins, of this method and
         * {@link #removeTag}.
         */
        public Builder addTag(TagId tag) {
            return putTagEdits(tag, TagEdit.ADD);
        }

        /** Removes the tag if the entry has it. The others keep their order. */
        public Builder removeTag(TagId tag) {
            return putTagEdits(tag, TagEdit.REMOVE);
        }

        /** Sets the value of a custom field. */
        public Builder customField(CustomFieldId field, CustomFieldValue value) {
            return putCustomFields(field, FieldChange.set(value));
        }

        /** Removes the value of a custom field. */
        public Builder clearCustomField(CustomFieldId field) {
            return putCustomFields(field, FieldChange.clear());
        }
    }
}
