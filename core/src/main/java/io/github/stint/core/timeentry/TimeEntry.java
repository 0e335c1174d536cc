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

/** A stretch of time that somebody spent; one without an end is a running timer. */
@Value.Immutable
@ValueStyle
public interface TimeEntry {

    TimeEntryId id();

    WorkspaceId workspaceId();

    UserId userId();

    /** What was done; empty text when nobody said. */
    @Value.Default
    default String description() {
        return "";
    }

    TimeInterval interval();

    Optional<ProjectId> projectId();

    /** The task, which belongs to the project. */
    Optional<TaskId> taskId();

    /** The tags, in the order in which they were given. */
    List<TagId> tagIds();

    /** Whether it is meant to be paid for. */
    boolean billable();

    @Value.Default
    default TimeEntryType type() {
        return TimeEntryType.REGULAR;
    }

    /** What its custom fields hold; a field that holds nothing is not in it. */
    Map<CustomFieldId, CustomFieldValue> customFields();

    /** Whether the service refuses changes to it, because its period was closed. */
    @Value.Default
    default boolean locked() {
        return false;
    }

    /** The names of what it refers to, as far as they were read with it. They are no part of {@code equals}. */
    @Value.Auxiliary
    @Value.Default
    default EntryNames names() {
        return EntryNames.unknown();
    }

    /** The same entry with these names. */
    default TimeEntry withNames(EntryNames names) {
        return builder().from(this).names(names).build();
    }

    /** Whether it has no end yet. */
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
