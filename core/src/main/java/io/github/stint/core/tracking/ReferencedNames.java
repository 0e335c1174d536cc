package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Reads the names that an entry came without, and so finds out whether what it refers to still exists. */
final class ReferencedNames {

    private final Stint stint;
    private final WorkspaceId workspace;

    ReferencedNames(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    /**
     * All names of the entry, with one request for each that it came without.
     *
     * @throws NotFound if something does not exist any more
     */
    EntryNames of(TimeEntry entry) {
        EntryNames known = entry.names();
        Optional<Project> project =
                entry.projectId().filter(id -> known.project().isEmpty()).map(this::project);
        Optional<Task> task = entry.projectId()
                .flatMap(of -> entry.taskId()
                        .filter(id -> known.task().isEmpty())
                        .map(id -> stint.tasks().get(workspace, of, id)));
        List<Tag> tags = entry.tagIds().stream()
                .filter(id -> !known.tags().containsKey(id))
                .map(this::tag)
                .toList();
        return known.or(FoundNames.of(project, task, tags));
    }

    private Project project(ProjectId id) {
        return stint.projects().get(workspace, id);
    }

    private Tag tag(TagId id) {
        return stint.tags().get(workspace, id);
    }
}
