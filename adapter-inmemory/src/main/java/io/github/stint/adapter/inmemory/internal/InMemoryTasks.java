package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskRules;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tasks of a project. */
public final class InMemoryTasks implements Tasks {

    private final Access access;

    public InMemoryTasks(Access access) {
        this.access = access;
    }

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        String operation = "list tasks";
        return access.read(
                operation,
                workspace,
                data -> Page.of(
                        data.tasks(operation, project).values().stream()
                                .filter(query::matches)
                                .sorted(query.comparator())
                                .toList(),
                        page));
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return access.read(
                "show task",
                workspace,
                data -> Optional.ofNullable(data.tasksOf(project).get(id)));
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        String operation = "create task";
        return access.create(operation, workspace, (data, id) -> {
            boolean billable = data.project(operation, project).billable();
            Task created = Task.builder()
                    .id(new TaskId(id))
                    .projectId(project)
                    .name(task.name())
                    .status(TaskStatus.ACTIVE)
                    .estimate(task.estimate())
                    .billable(task.billable().orElse(billable))
                    .assigneeIds(task.assigneeIds())
                    .build();
            return store(operation, data, created);
        });
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        return change("update task", workspace, project, id, change::applyTo);
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return change("complete task", workspace, project, id, task -> withStatus(task, TaskStatus.DONE));
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return change("reopen task", workspace, project, id, task -> withStatus(task, TaskStatus.ACTIVE));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        String operation = "delete task";
        access.write(operation, workspace, data -> {
            Task task = data.task(operation, project, id);
            TaskRules.requireDeletable(task);
            data.entries().removeReference(new EntryReference.ToTask(project, id));
            data.removeTask(project, id);
            return task;
        });
    }

    private Task change(
            String operation, WorkspaceId workspace, ProjectId project, TaskId id, UnaryOperator<Task> change) {
        return access.write(
                operation, workspace, data -> store(operation, data, change.apply(data.task(operation, project, id))));
    }

    private static Task store(String operation, WorkspaceData data, Task task) {
        TaskRules.requireUniqueName(
                operation, task, data.tasksOf(task.projectId()).values());
        Task stored = Task.builder()
                .from(task)
                .assigneeIds(task.assigneeIds().stream().filter(data::hasMember).toList())
                .build();
        data.put(stored);
        return stored;
    }

    private static Task withStatus(Task task, TaskStatus status) {
        return Task.builder().from(task).status(status).build();
    }
}
