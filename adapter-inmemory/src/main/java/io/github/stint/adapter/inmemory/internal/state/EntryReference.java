package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import java.util.Optional;

/** What a time entry can refer to, and loses if that is deleted. */
public sealed interface EntryReference {

    /** Whether the entry refers to it. */
    boolean isIn(TimeEntry entry);

    /** Returns the entry, which refers to it, without the reference. */
    TimeEntry removedFrom(TimeEntry entry);

    /** A project, and with it the task. */
    record ToProject(ProjectId project) implements EntryReference {

        @Override
        public boolean isIn(TimeEntry entry) {
            return entry.projectId().filter(project::equals).isPresent();
        }

        @Override
        public TimeEntry removedFrom(TimeEntry entry) {
            return TimeEntry.builder()
                    .from(entry)
                    .projectId(Optional.empty())
                    .taskId(Optional.empty())
                    .build();
        }
    }

    /** A task of a project. */
    record ToTask(ProjectId project, TaskId task) implements EntryReference {

        @Override
        public boolean isIn(TimeEntry entry) {
            return entry.projectId().filter(project::equals).isPresent()
                    && entry.taskId().filter(task::equals).isPresent();
        }

        @Override
        public TimeEntry removedFrom(TimeEntry entry) {
            return TimeEntry.builder().from(entry).taskId(Optional.empty()).build();
        }
    }

    /** A tag. */
    record ToTag(TagId tag) implements EntryReference {

        @Override
        public boolean isIn(TimeEntry entry) {
            return entry.tagIds().contains(tag);
        }

        @Override
        public TimeEntry removedFrom(TimeEntry entry) {
            List<TagId> remaining =
                    entry.tagIds().stream().filter(other -> !other.equals(tag)).toList();
            return TimeEntry.builder().from(entry).tagIds(remaining).build();
        }
    }
}
