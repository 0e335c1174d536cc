package io.github.stint.core.timeentry;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Time that a user worked. An entry without an end is a running timer. */
@Value.Immutable
@ValueStyle
public interface TimeEntry {

    TimeEntryId id();

    WorkspaceId workspaceId();

    UserId userId();

    /** What was done (default: an empty text). */
    @Value.Default
    default String description() {
        return "";
    }

    /** Start and end, in whole seconds; a running timer has no end. */
    TimeInterval interval();

    /** The project, or empty if the entry has none. */
    Optional<ProjectId> projectId();

    /** The task, which belongs to the project. */
    Optional<TaskId> taskId();

    /** The tags, in the order in which they were assigned. */
    List<TagId> tagIds();

    /** Whether it is billable. */
    boolean billable();

    /** The type (default: {@link TimeEntryType#REGULAR}). */
    @Value.Default
    default TimeEntryType type() {
        return TimeEntryType.REGULAR;
    }

    /** The values of its custom fields; fields without a value are not included. */
    Map<CustomFieldId, CustomFieldValue> customFields();

    /** Whether the service rejects changes to it, because its period is closed. */
    @Value.Default
    default boolean locked() {
        return false;
    }

    /** The names of what it refers to, as far as they are known. They do not count in {@code equals}. */
    @Value.Auxiliary
    @Value.Default
    default EntryNames names() {
        return EntryNames.unknown();
    }

    /** Returns the same entry with these names. */
    default TimeEntry withNames(EntryNames names) {
        return builder().from(this).names(names).build();
    }

    /** Returns the same entry with the names of its earlier version that still apply. */
    default TimeEntry withNamesOf(TimeEntry before) {
        return withNames(before.names().afterChange(before, this));
    }

    /** Whether it has no end. */
    default boolean running() {
        return interval().running();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a time entry; id, workspace, user, interval and billable are required. */
    final class Builder extends ImmutableTimeEntry.Builder {
        Builder() {}
    }
}
