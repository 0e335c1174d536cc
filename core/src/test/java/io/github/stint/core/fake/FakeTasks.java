package io.github.stint.core.fake;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
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

final class FakeTasks implements Tasks {

    private final FakeStint stint;

    FakeTasks(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return stint.requests().request("tasks.list", () -> {
            stint.storedProjects.require("list tasks", project);
            return stint.storedTasks.page(
                    task -> task.projectId().equals(project) && query.matches(task), query.comparator(), page);
        });
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return stint.requests()
                .request(
                        "tasks.find",
                        () -> stint.storedTasks
                                .find(id)
                                .filter(task -> task.projectId().equals(project)));
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        return stint.requests().request("tasks.create", () -> {
            Project of = stint.storedProjects.require("create task", project);
            Task created = Task.builder()
                    .id(new TaskId(stint.storedTasks.nextId("task")))
                    .projectId(project)
                    .name(task.name())
                    .status(TaskStatus.ACTIVE)
                    .estimate(task.estimate())
                    .billable(task.billable().orElse(of.billable()))
                    .assigneeIds(task.assigneeIds())
                    .build();
            TaskRules.requireUniqueName("create task", created, stint.storedTasks.all());
            return stint.storedTasks.put(created);
        });
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        return changed("tasks.update", "update task", id, change::applyTo);
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return changed("tasks.complete", "complete task", id, task -> withStatus(task, TaskStatus.DONE));
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return changed("tasks.reopen", "reopen task", id, task -> withStatus(task, TaskStatus.ACTIVE));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        stint.requests().write("tasks.delete", () -> {
            TaskRules.requireDeletable(stint.storedTasks.require("delete task", id));
            stint.storedTasks.remove("delete task", id);
        });
    }

    private Task changed(String request, String operation, TaskId id, UnaryOperator<Task> change) {
        return stint.requests().request(request, () -> {
            Task after = change.apply(stint.storedTasks.require(operation, id));
            TaskRules.requireUniqueName(operation, after, stint.storedTasks.all());
            return stint.storedTasks.put(after);
        });
    }

    private static Task withStatus(Task task, TaskStatus status) {
        return Task.builder().from(task).status(status).build();
    }
}
