package io.github.stint.core.tracking;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What an entry is about, apart from when. */
@Value.Immutable
@ValueStyle
public interface EntryDetails {

    @Value.Default
    default String description() {
        return "";
    }

    Optional<ProjectId> projectId();

    /** The task, which has to belong to the project. */
    Optional<TaskId> taskId();

    List<TagId> tagIds();

    /** Whether it is meant to be paid for; empty follows the project, and without a project it is not. */
    Optional<Boolean> billable();

    @Value.Default
    default TimeEntryType type() {
        return TimeEntryType.REGULAR;
    }

    Map<CustomFieldId, CustomFieldValue> customFields();

    /** Nothing but a description. */
    static EntryDetails describedAs(String description) {
        return builder().description(description).build();
    }

    /** All that the entry says, apart from when. */
    static EntryDetails like(TimeEntry entry) {
        return builder()
                .description(entry.description())
                .projectId(entry.projectId())
                .taskId(entry.taskId())
                .tagIds(entry.tagIds())
                .billable(entry.billable())
                .type(entry.type())
                .customFields(entry.customFields())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds details. */
    final class Builder extends ImmutableEntryDetails.Builder {
        Builder() {}
    }
}
