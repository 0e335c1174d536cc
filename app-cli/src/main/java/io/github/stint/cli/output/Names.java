package io.github.stint.cli.output;

import io.github.stint.core.Stint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of what time entries refer to, each asked for once. For one thread, for the time of one command. */
public final class Names {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Map<ProjectId, Optional<String>> projects = new HashMap<>();
    private final Map<TaskId, Optional<String>> tasks = new HashMap<>();
    private final Map<TagId, Optional<String>> tags = new HashMap<>();

    /** The names of what is in that workspace. */
    public Names(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    /** The name of the entry's project; empty if it has none, or it is gone. */
    public Optional<String> project(TimeEntry entry) {
        return entry.projectId().flatMap(this::project);
    }

    /** The name of the project; empty if it is gone. */
    public Optional<String> project(ProjectId id) {
        return projects.computeIfAbsent(
                id, missing -> stint.projects().find(workspace, missing).map(Project::name));
    }

    /** The name of the entry's task; empty if it has none, or it is gone. */
    public Optional<String> task(TimeEntry entry) {
        return entry.projectId().flatMap(project -> entry.taskId().flatMap(task -> task(project, task)));
    }

    private Optional<String> task(ProjectId project, TaskId id) {
        return tasks.computeIfAbsent(
                id, missing -> stint.tasks().find(workspace, project, missing).map(Task::name));
    }

    /** The names of the entry's tags, in their order; a tag that is gone goes by its id. */
    public List<String> tags(TimeEntry entry) {
        return entry.tagIds().stream()
                .map(id -> tags.computeIfAbsent(
                                id,
                                missing -> stint.tags().find(workspace, missing).map(Tag::name))
                        .orElse(id.value()))
                .toList();
    }
}
