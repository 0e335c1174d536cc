package io.github.stint.core.attempt;

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
import java.util.stream.Stream;

/** Tasks whose writes pass a step. */
record AttemptedTasks(Tasks tasks, Attempts attempts) implements Tasks {

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return tasks.list(workspace, project, query, page);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return tasks.all(workspace, project, query);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query, int pageSize) {
        return tasks.all(workspace, project, query, pageSize);
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return tasks.find(workspace, project, id);
    }

    @Override
    public Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        return tasks.get(workspace, project, id);
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        return attempts.perform(
                new Creation("create task", target(workspace, project), task, attempts.now()),
                Task.class,
                () -> tasks.create(workspace, project, task));
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        return attempts.perform(
                new Update("update task", target(workspace, project).withId(id.value()), change, attempts.now()),
                Task.class,
                () -> tasks.update(workspace, project, id, change));
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return attempts.perform(
                new Update(
                        "complete task",
                        target(workspace, project).withId(id.value()),
                        Transition.COMPLETE,
                        attempts.now()),
                Task.class,
                () -> tasks.complete(workspace, project, id));
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return attempts.perform(
                new Update(
                        "reopen task",
                        target(workspace, project).withId(id.value()),
                        Transition.REOPEN,
                        attempts.now()),
                Task.class,
                () -> tasks.reopen(workspace, project, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        attempts.perform(
                new Deletion("delete task", target(workspace, project).withId(id.value()), attempts.now()),
                () -> tasks.delete(workspace, project, id));
    }

    private static Target target(WorkspaceId workspace, ProjectId project) {
        return Target.of(EntityKind.TASK).in(workspace).in(project);
    }
}
