package io.github.stint.adapter.maton.internal.task;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.ListRequest;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tasks, over the gateway. */
public final class MatonTasks implements Tasks {

    private final RequestExecutor requests;
    private final TasksApi api;
    private final TaskMapper mapper = new TaskMapperImpl();

    /** Tasks over that gateway. */
    public MatonTasks(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(TasksApi.class);
    }

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return list(workspace, project, query).page(page);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return list(workspace, project, query).all();
    }

    private ListRequest<TaskDto, Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return new ListRequest<>(
                requests,
                Operation.to("list tasks").in(workspace).on(EntityKind.PROJECT, project),
                parameters(query),
                parameters -> api.list(workspace, project, parameters),
                mapper::toTask,
                query::matches);
    }

    private static QueryParameters parameters(TaskQuery query) {
        return QueryParameters.none()
                .named(query.name())
                .with("is-active", query.status().map(status -> status == TaskStatus.ACTIVE))
                .sortedBy(query.sort(), query.order());
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return requests.find(
                on("show task", workspace, project, id),
                Set.of(EntityKind.TASK, EntityKind.PROJECT),
                () -> api.get(workspace, project, id),
                mapper::toTask);
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        Operation call = Operation.to("create task")
                .in(workspace)
                .naming(EntityKind.PROJECT, Set.of(project))
                .onNew(EntityKind.TASK)
                .called(task.name());
        Stored made = requests.write(call, () -> api.create(workspace, project, TaskWriteDto.of(task)), this::stored);
        return task.billable()
                .filter(wanted -> wanted != made.task().billable())
                .map(wanted -> corrected(call, workspace, made, wanted))
                .orElse(made.task());
    }

    /** The service was seen to make every new task billable, whatever it was told; an update it obeys. */
    private Task corrected(Operation call, WorkspaceId workspace, Stored made, boolean billable) {
        try {
            TaskChange change = TaskChange.builder().billable(billable).build();
            return put(call, workspace, made, change);
        } catch (StintException failure) {
            throw new OutcomeUnknown(
                    call.operation(),
                    "the task was made, but whether it is billable could not be set: " + failure.getMessage(),
                    "update the task " + made.task().id() + " in place of creating it again");
        }
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        Operation call = on("update task", workspace, project, id);
        Stored before = get(call, workspace, project, id);
        return put(call, workspace, before, change);
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return mark(on("complete task", workspace, project, id), workspace, project, id, TaskStatus.DONE);
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return mark(on("reopen task", workspace, project, id), workspace, project, id, TaskStatus.ACTIVE);
    }

    private Task mark(Operation call, WorkspaceId workspace, ProjectId project, TaskId id, TaskStatus status) {
        Stored before = get(call, workspace, project, id);
        return put(call, workspace, before, TaskChange.builder().build(), status);
    }

    private Task put(Operation call, WorkspaceId workspace, Stored before, TaskChange change) {
        return put(call, workspace, before, change, before.task().status());
    }

    private Task put(Operation call, WorkspaceId workspace, Stored before, TaskChange change, TaskStatus status) {
        Task after = change.applyTo(before.task());
        return requests.write(
                call.called(after.name()),
                () -> api.update(
                        workspace, after.projectId(), after.id(), TaskWriteDto.of(after, status, before.sent())),
                mapper::toTask);
    }

    private Stored get(Operation call, WorkspaceId workspace, ProjectId project, TaskId id) {
        return requests.read(call, () -> api.get(workspace, project, id), this::stored);
    }

    private Stored stored(TaskDto sent) {
        return new Stored(mapper.toTask(sent), sent);
    }

    /** A task, and how the service sent it, with what Stint has no name for. */
    private record Stored(Task task, TaskDto sent) {}

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        requests.write(on("delete task", workspace, project, id), () -> api.delete(workspace, project, id));
    }

    private static Operation on(String operation, WorkspaceId workspace, ProjectId project, TaskId id) {
        return Operation.to(operation)
                .in(workspace)
                .naming(EntityKind.PROJECT, Set.of(project))
                .on(EntityKind.TASK, id);
    }
}
