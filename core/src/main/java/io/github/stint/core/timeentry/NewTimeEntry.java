package io.github.stint.core.timeentry;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A time entry to create; without an end it starts a timer. Building one throws {@link InvalidValue} if the description is too
 * long, if it has a task but no project, or if only the service assigns the type.
 */
@Value.Immutable
@ValueStyle
public abstract class NewTimeEntry {

    static final String OPERATION = "create time entry";

    NewTimeEntry() {}

    /** Start and end, in whole seconds; without an end the entry is a running timer. */
    public abstract TimeInterval interval();

    /** What was done (default: an empty text). */
    @Value.Default
    public String description() {
        return "";
    }

    /** The project; empty for none. */
    public abstract Optional<ProjectId> projectId();

    /** The task, which has to belong to the project. */
    public abstract Optional<TaskId> taskId();

    /** The tags, in order (default: none). */
    public abstract List<TagId> tagIds();

    /** Whether it is billable; empty follows the project, and without a project it is not. */
    public abstract Optional<Boolean> billable();

    /** The type (default: {@link TimeEntryType#REGULAR}). */
    @Value.Default
    public TimeEntryType type() {
        return TimeEntryType.REGULAR;
    }

    /** The values of custom fields, by id (default: none). */
    public abstract Map<CustomFieldId, CustomFieldValue> customFields();

    @Value.Check
    void check() {
        TimeEntryRules.requireDescription(OPERATION, description());
        TimeEntryRules.requireType(OPERATION, type());
        if (taskId().isPresent() && projectId().isEmpty()) {
            throw TimeEntryRules.taskWithoutProject(OPERATION);
        }
    }

    /**
     * Returns a finished entry that has only a description.
     *
     * @throws InvalidValue if the interval has no end, or the description is too long
     */
    public static NewTimeEntry completed(TimeInterval interval, String description) {
        if (interval.running()) {
            throw new InvalidValue(
                    OPERATION,
                    "interval",
                    "a finished time entry has an end",
                    "name the end, or start a timer instead");
        }
        return builder().interval(interval).description(description).build();
    }

    /**
     * Returns a timer that has only a description. It runs until it is stopped.
     *
     * @param start the start, which is truncated to whole seconds
     * @throws InvalidValue if the description is too long
     */
    public static NewTimeEntry timer(Instant start, String description) {
        return builder()
                .interval(TimeInterval.startingAt(start))
                .description(description)
                .build();
    }

    /** Returns an entry with everything that the other one has, apart from the interval. */
    public static NewTimeEntry like(TimeEntry entry, TimeInterval interval) {
        return builder()
                .interval(interval)
                .description(entry.description())
                .projectId(entry.projectId())
                .taskId(entry.taskId())
                .tagIds(entry.tagIds())
                .billable(entry.billable())
                .type(entry.type())
                .customFields(entry.customFields())
                .build();
    }

    /**
     * Returns whether a stored entry may be what was created from this one: with the same start, description, project, task and tags. The
     * service may change white space in a description, so that it does not distinguish.
     */
    public final boolean mayBeStoredAs(TimeEntry stored) {
        return stored.interval().start().equals(interval().start())
                && TextRules.canonicalDescription(stored.description())
                        .equals(TextRules.canonicalDescription(description()))
                && stored.projectId().equals(projectId())
                && stored.taskId().equals(taskId())
                && Set.copyOf(stored.tagIds()).equals(Set.copyOf(tagIds()));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a new time entry; the interval is required. */
    public static final class Builder extends ImmutableNewTimeEntry.Builder {
        Builder() {}
    }
}
