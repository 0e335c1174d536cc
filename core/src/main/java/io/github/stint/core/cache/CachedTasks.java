package io.github.stint.core.cache;

import io.github.stint.core.error.EntityKind;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Remembers the tasks of each project. */
final class CachedTasks implements Tasks {

    private final Tasks tasks;
    private final Cache cache;

    CachedTasks(Tasks tasks, Cache cache) {
        this.tasks = tasks;
        this.cache = cache;
    }

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return cache.call(() -> tasks.list(workspace, project, query, page));
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return query.equals(TaskQuery.all())
                ? cache.list(CacheKey.tasks(workspace, project), () -> tasks.all(workspace, project, query)).stream()
                : cache.stream(() -> tasks.all(workspace, project, query));
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query, int pageSize) {
        return cache.stream(() -> tasks.all(workspace, project, query, pageSize));
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return cache.find(CacheKey.tasks(workspace, project), task -> task.id().equals(id))
                .or(() -> cache.call(() -> tasks.find(workspace, project, id)));
    }

    @Override
    public Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        return cache.find(CacheKey.tasks(workspace, project), task -> task.id().equals(id))
                .orElseGet(() -> cache.get(EntityKind.TASK, () -> tasks.get(workspace, project, id)));
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        return change(workspace, project, () -> tasks.create(workspace, project, task));
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        return change(workspace, project, () -> tasks.update(workspace, project, id, change));
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return change(workspace, project, () -> tasks.complete(workspace, project, id));
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return change(workspace, project, () -> tasks.reopen(workspace, project, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        cache.change(() -> tasks.delete(workspace, project, id), CacheKey.tasks(workspace, project));
    }

    private <R> R change(WorkspaceId workspace, ProjectId project, Supplier<R> change) {
        return cache.change(change, CacheKey.tasks(workspace, project));
    }
}
