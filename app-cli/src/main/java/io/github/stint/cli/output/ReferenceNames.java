package io.github.stint.cli.output;

import io.github.stint.core.Stint;
import io.github.stint.core.error.StintException;
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
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The names of what time entries refer to: those that came with the entry, and otherwise those that are read, each once. For one
 * thread, for the time of one command.
 */
public final class ReferenceNames {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Predicate<StintException> bearable;
    private final Map<ProjectId, Optional<String>> projects = new HashMap<>();
    private final Map<TaskOfProject, Optional<String>> tasks = new HashMap<>();
    private final Map<TagId, Optional<String>> tags = new HashMap<>();

    /**
     * The names of what is in that workspace.
     *
     * @param bearable whether a name that cannot be read, for that reason, is to count as gone; if not, the reason is thrown
     */
    public ReferenceNames(Stint stint, WorkspaceId workspace, Predicate<StintException> bearable) {
        this.stint = stint;
        this.workspace = workspace;
        this.bearable = bearable;
    }

    private Optional<String> read(Supplier<Optional<String>> name) {
        try {
            return name.get();
        } catch (StintException reason) {
            if (bearable.test(reason)) {
                return Optional.empty();
            }
            throw reason;
        }
    }

    /** The name of the entry's project; empty if it has none, or it is gone. */
    public Optional<String> project(TimeEntry entry) {
        return entry.names().project().or(() -> entry.projectId().flatMap(this::project));
    }

    private Optional<String> project(ProjectId id) {
        return projects.computeIfAbsent(
                id,
                missing -> read(() -> stint.projects().find(workspace, missing).map(Project::name)));
    }

    /** The name of the entry's task; empty if it has none, or it is gone. */
    public Optional<String> task(TimeEntry entry) {
        return entry.names()
                .task()
                .or(() -> entry.projectId().flatMap(project -> entry.taskId().flatMap(task -> task(project, task))));
    }

    private Optional<String> task(ProjectId project, TaskId id) {
        return tasks.computeIfAbsent(
                new TaskOfProject(project, id),
                missing -> read(() -> stint.tasks().find(workspace, project, id).map(Task::name)));
    }

    /** A task is known within its project only. */
    private record TaskOfProject(ProjectId project, TaskId task) {}

    /** The names of the entry's tags, in their order; a tag that is gone goes by its id. */
    public List<String> tags(TimeEntry entry) {
        return entry.tagIds().stream().map(id -> tag(entry, id)).toList();
    }

    private String tag(TimeEntry entry, TagId id) {
        return Optional.ofNullable(entry.names().tags().get(id))
                .or(() -> tags.computeIfAbsent(
                        id,
                        missing ->
                                read(() -> stint.tags().find(workspace, missing).map(Tag::name))))
                .orElse(id.value());
    }
}
