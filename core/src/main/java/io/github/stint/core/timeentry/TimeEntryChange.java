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

    /** All tags of the entry after the change; an empty list removes all, empty keeps them. */
    public abstract Optional<List<TagId>> tagIds();

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
                .tagIds(tagIds().orElse(entry.tagIds()))
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
    }
}
