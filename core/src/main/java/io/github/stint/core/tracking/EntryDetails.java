package io.github.stint.core.tracking;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.Project;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.timeentry.TimeEntryType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything about an entry apart from its interval. It holds entities, not ids, so that nothing is read twice. Building one throws
 * {@link InvalidValue} if it has a task but no project, or a task of another project.
 */
@Value.Immutable
@ValueStyle
public abstract class EntryDetails {

    EntryDetails() {}

    /** What was done (default: an empty text). */
    @Value.Default
    public String description() {
        return "";
    }

    /** The project; empty for none. */
    public abstract Optional<Project> project();

    /** The task, which has to belong to the project. */
    public abstract Optional<Task> task();

    /** The tags, in order (default: none). */
    public abstract List<Tag> tags();

    /** Whether it is billable; empty follows the project, and without a project it is not. */
    public abstract Optional<Boolean> billable();

    /** The type (default: {@link TimeEntryType#REGULAR}). */
    @Value.Default
    public TimeEntryType type() {
        return TimeEntryType.REGULAR;
    }

    /** The values of custom fields, by id (default: none). */
    public abstract Map<CustomFieldId, CustomFieldValue> customFields();

    /** Returns details with only a description. */
    public static EntryDetails describedAs(String description) {
        return builder().description(description).build();
    }

    NewTimeEntry toNewEntry(TimeInterval interval) {
        return NewTimeEntry.builder()
                .interval(interval)
                .description(description())
                .projectId(project().map(Project::id))
                .taskId(task().map(Task::id))
                .tagIds(tags().stream().map(Tag::id).toList())
                .billable(TimeEntryRules.billable(billable(), project()))
                .type(type())
                .customFields(customFields())
                .build();
    }

    EntryNames names() {
        return FoundNames.of(project(), task(), tags());
    }

    @Value.Check
    void check() {
        task().ifPresent(task -> TimeEntryRules.requireTaskOfProject(
                "create time entry", task, project().map(Project::id)));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds details. */
    public static final class Builder extends ImmutableEntryDetails.Builder {
        Builder() {}
    }
}
