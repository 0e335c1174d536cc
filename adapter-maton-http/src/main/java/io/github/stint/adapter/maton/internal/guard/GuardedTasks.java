package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/** Tasks, of which only errors of the domain leave. */
public record GuardedTasks(Tasks tasks, ResponseGuard guard) implements Tasks {

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return guard.call(() -> tasks.list(workspace, project, query, page));
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return guard.stream(() -> tasks.all(workspace, project, query));
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query, int pageSize) {
        return guard.stream(() -> tasks.all(workspace, project, query, pageSize));
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return guard.call(() -> tasks.find(workspace, project, id));
    }

    @Override
    public Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        return guard.call(() -> tasks.get(workspace, project, id));
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        return guard.call(() -> tasks.create(workspace, project, task));
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        return guard.call(() -> tasks.update(workspace, project, id, change));
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return guard.call(() -> tasks.complete(workspace, project, id));
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return guard.call(() -> tasks.reopen(workspace, project, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        guard.run(() -> tasks.delete(workspace, project, id));
    }
}
