package io.github.stint.core.tracking;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.Project;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a user changes of a time entry; fields that are not set keep their values. It holds entities, not ids, so that nothing is
 * read twice.
 */
@Value.Immutable
@ValueStyle
public abstract class EntryEdit {

    EntryEdit() {}

    /** The new description, which may be an empty text; empty keeps it. */
    public abstract Optional<String> description();

    /** The new start; empty keeps it. */
    public abstract Optional<Instant> start();

    /** The new end; set, it also stops a running timer; cleared, the entry runs again. */
    @Value.Default
    public FieldChange<Instant> end() {
        return FieldChange.leave();
    }

    /** The new project. Cleared, it takes the task with it. */
    @Value.Default
    public FieldChange<Project> project() {
        return FieldChange.leave();
    }

    /** The new task, which has to belong to the project that the entry has after the edit. */
    @Value.Default
    public FieldChange<Task> task() {
        return FieldChange.leave();
    }

    /** All tags after the edit; an empty list removes all, empty keeps them. */
    public abstract Optional<List<Tag>> tags();

    /** Whether it is billable; empty keeps it. */
    public abstract Optional<Boolean> billable();

    /** Returns whether it changes nothing. */
    public final boolean isEmpty() {
        return equals(builder().build());
    }

    /**
     * Returns the change of the port that applies this edit to the entry.
     *
     * @throws InvalidValue if the entry would keep a task of its old project, or get one of another project
     */
    final TimeEntryChange changeOf(TimeEntry entry) {
        requireTaskOfProject(entry);
        return TimeEntryChange.builder()
                .description(description())
                .start(start())
                .end(end())
                .projectId(project().map(Project::id))
                .taskId(task().map(Task::id))
                .tagIds(tags().map(tags -> tags.stream().map(Tag::id).toList()))
                .billable(billable())
                .build();
    }

    /** Returns the names of the entry after this edit: those of what the edit sets, and the known names of what it keeps. */
    final EntryNames namesOf(TimeEntry before, TimeEntry after) {
        EntryNames found = FoundNames.of(
                project().applyTo(Optional::empty), task().applyTo(Optional::empty), tags().orElse(List.of()));
        return found.or(before.names().afterChange(before, after));
    }

    private void requireTaskOfProject(TimeEntry entry) {
        if (task() instanceof FieldChange.Set<Task> to) {
            TimeEntryRules.requireTaskOfProject(
                    "update time entry", to.value(), project().map(Project::id).applyTo(entry::projectId));
        } else if (project() instanceof FieldChange.Set<Project> to && task().leaves()) {
            TimeEntryRules.requireNoTaskLeftBehind("update time entry", entry, to.value());
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds an edit. */
    public static final class Builder extends ImmutableEntryEdit.Builder {
        Builder() {}
    }
}
