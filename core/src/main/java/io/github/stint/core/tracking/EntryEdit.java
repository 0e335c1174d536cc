package io.github.stint.core.tracking;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.Project;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TagEdit;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The tags that replace all tags; an empty list removes all, empty keeps them. {@link #tagEdits} follow. */
    public abstract Optional<List<Tag>> tags();

    /** Changes of single tags, which are made after those of {@link #tags}; all other tags stay. */
    public abstract Map<Tag, TagEdit> tagEdits();

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
        TimeEntryChange.Builder change = TimeEntryChange.builder();
        tagEdits().forEach((tag, edit) -> change.putTagEdits(tag.id(), edit));
        return change.description(description())
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
        List<Tag> found = Stream.concat(tags().orElse(List.of()).stream(), tagEdits().keySet().stream())
                .filter(tag -> after.tagIds().contains(tag.id()))
                .toList();
        return FoundNames.of(project().applyTo(Optional::empty), task().applyTo(Optional::empty), found)
                .or(before.names().afterChange(before, after));
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

        /** The last call for each tag. A tag that was renamed between two calls is the same tag. */
        private final Map<TagId, Map.Entry<Tag, TagEdit>> last = new HashMap<>();

        Builder() {}

        /** Builds the edit, with one edit for each tag. */
        @Override
        public EntryEdit build() {
            EntryEdit given = super.build();
            Map<TagId, Map.Entry<Tag, TagEdit>> edits = new LinkedHashMap<>();
            given.tagEdits().forEach((tag, edit) -> edits.put(tag.id(), Map.entry(tag, edit)));
            edits.replaceAll((id, edit) -> last.getOrDefault(id, edit));
            if (edits.size() == given.tagEdits().size()) {
                return given;
            }
            Map<Tag, TagEdit> byTag = new LinkedHashMap<>();
            edits.values().forEach(edit -> byTag.put(edit.getKey(), edit.getValue()));
            return new Builder().from(given).tagEdits(byTag).build();
        }

        /** Sets the end, which stops a running timer. */
        public Builder end(Instant end) {
            return end(FieldChange.set(end));
        }

        /** Removes the end, so that the entry runs again. */
        public Builder clearEnd() {
            return end(FieldChange.clear());
        }

        /** Sets the project. */
        public Builder project(Project project) {
            return project(FieldChange.set(project));
        }

        /** Removes the project, and the task with it. */
        public Builder clearProject() {
            return project(FieldChange.clear());
        }

        /** Sets the task, which has to belong to the project that the entry has after the edit. */
        public Builder task(Task task) {
            return task(FieldChange.set(task));
        }

        /** Removes the task. */
        public Builder clearTask() {
            return task(FieldChange.clear());
        }

        /**
         * Adds the tag after all others. A tag that the entry has already keeps its place. The last call for a tag wins, of this method and
         * {@link #removeTag}.
         */
        public Builder addTag(Tag tag) {
            return edit(tag, TagEdit.ADD);
        }

        /** Removes the tag if the entry has it. The others keep their order. */
        public Builder removeTag(Tag tag) {
            return edit(tag, TagEdit.REMOVE);
        }

        private Builder edit(Tag tag, TagEdit edit) {
            last.put(tag.id(), Map.entry(tag, edit));
            return putTagEdits(tag, edit);
        }
    }
}
