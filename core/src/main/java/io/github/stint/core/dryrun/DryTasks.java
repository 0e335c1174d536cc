package io.github.stint.core.dryrun;

import io.github.stint.core.Stint;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
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
import java.util.stream.Stream;

/** Simulates writes of tasks. */
record DryTasks(Stint stint, Overlay overlay) implements Tasks {

    private Tasks tasks() {
        return stint.tasks();
    }

    private Task now(Task stored) {
        return overlay.now(stored.id(), Task.class, stored);
    }

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return tasks().list(workspace, project, query, page).map(this::now);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return tasks().all(workspace, project, query).map(this::now);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query, int pageSize) {
        return tasks().all(workspace, project, query, pageSize).map(this::now);
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return overlay.find(id, Task.class, () -> tasks().find(workspace, project, id));
    }

    @Override
    public Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        return get("show task", workspace, project, id);
    }

    private Task get(String operation, WorkspaceId workspace, ProjectId project, TaskId id) {
        return overlay.get(
                id,
                Task.class,
                () -> tasks().get(workspace, project, id),
                () -> new NotFound(operation, EntityKind.TASK, id.value()));
    }

    private Task putUnique(String operation, WorkspaceId workspace, Task task) {
        TaskRules.requireUniqueName(
                operation,
                task,
                all(workspace, task.projectId(), TaskQuery.builder().build()).toList());
        return overlay.put(task.id(), task);
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        boolean billable = task.billable()
                .orElseGet(() -> stint.projects().get(workspace, project).billable());
        return putUnique(
                "create task",
                workspace,
                Task.builder()
                        .id(new TaskId(overlay.newId()))
                        .projectId(project)
                        .name(task.name())
                        .status(TaskStatus.ACTIVE)
                        .estimate(task.estimate())
                        .billable(billable)
                        .assigneeIds(task.assigneeIds())
                        .build());
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        String operation = "update task";
        Task before = get(operation, workspace, project, id);
        Task after = change.applyTo(before);
        return after.name().equals(before.name()) ? overlay.put(id, after) : putUnique(operation, workspace, after);
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return overlay.put(id, withStatus(get("complete task", workspace, project, id), TaskStatus.DONE));
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return overlay.put(id, withStatus(get("reopen task", workspace, project, id), TaskStatus.ACTIVE));
    }

    private static Task withStatus(Task task, TaskStatus status) {
        return Task.builder().from(task).status(status).build();
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        Task task = get("delete task", workspace, project, id);
        TaskRules.requireDeletable(task);
        overlay.remove(task.id());
    }
}
