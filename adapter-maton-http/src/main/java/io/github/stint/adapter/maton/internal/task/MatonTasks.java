package io.github.stint.adapter.maton.internal.task;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.ListRequest;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tasks over HTTP. */
public final class MatonTasks implements Tasks {

    private static final String PROJECT = "projectId";

    private final RequestExecutor requests;
    private final Supplier<TasksApi> api;
    private final ItemReader<TaskDto, Task> reader;

    /** A port that sends its requests through that gateway. */
    public MatonTasks(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(TasksApi.class);
        this.reader = gateway.reader(EntityKind.TASK, new TaskMapperImpl()::toTask, "id", "projectId", "name");
    }

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return list(workspace, project, query).page(page);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query, int pageSize) {
        return list(workspace, project, query).all(pageSize);
    }

    private ListRequest<TaskDto, Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return new ListRequest<>(
                requests,
                Operation.of("list tasks").in(workspace).on(EntityKind.PROJECT, project),
                parameters(query),
                parameters -> api.get().list(workspace, project, parameters),
                reader.knowing(PROJECT, project),
                List.of(workspace, project, query),
                query::matches);
    }

    private static QueryParameters parameters(TaskQuery query) {
        return QueryParameters.none()
                .withName(query.name())
                .with("is-active", query.status().map(status -> status == TaskStatus.ACTIVE))
                .sortedBy(query.sort(), query.order());
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return RequestExecutor.find(EntityKind.TASK, () -> get(workspace, project, id));
    }

    @Override
    public Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        try {
            return requests.read(
                    on("show task", workspace, project, id),
                    () -> api.get().get(workspace, project, id),
                    reader.knowing(PROJECT, project)::read);
        } catch (NotFound notFound) {
            throw notFound.kind() == EntityKind.PROJECT ? taskOf(notFound, id) : notFound;
        }
    }

    /** A project that does not exist has no tasks. */
    private static NotFound taskOf(NotFound project, TaskId id) {
        NotFound task = new NotFound(project.operation(), EntityKind.TASK, id.value());
        task.initCause(project);
        return task;
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        Operation operation = Operation.of("create task")
                .in(workspace)
                .withReferences(EntityKind.PROJECT, Set.of(project))
                .onNew(EntityKind.TASK)
                .withName(task.name());
        Stored created = requests.write(
                operation,
                () -> api.get().create(workspace, project, TaskWriteDto.of(task)),
                sent -> new Stored(reader.knowing(PROJECT, project).read(sent), sent));
        return task.billable()
                .filter(billable -> billable != created.task().billable())
                .map(billable -> correctBillable(operation, workspace, created, billable))
                .orElse(created.task());
    }

    /** The service was observed to create every task as billable, regardless of the request; an update works. */
    private Task correctBillable(Operation operation, WorkspaceId workspace, Stored created, boolean billable) {
        try {
            TaskChange change = TaskChange.builder().billable(billable).build();
            return put(operation, workspace, created, change);
        } catch (StintException failure) {
            OutcomeUnknown unknown = new OutcomeUnknown(
                    operation.description(),
                    "the task was created, but whether it is billable could not be set: " + failure.getMessage(),
                    "update the task " + created.task().id() + " instead of creating it again");
            unknown.initCause(failure);
            throw unknown;
        }
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        Operation operation = on("update task", workspace, project, id);
        Stored before = get(operation, workspace, project, id);
        return put(operation, workspace, before, change);
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return setStatus(on("complete task", workspace, project, id), workspace, project, id, TaskStatus.DONE);
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return setStatus(on("reopen task", workspace, project, id), workspace, project, id, TaskStatus.ACTIVE);
    }

    private Task setStatus(
            Operation operation, WorkspaceId workspace, ProjectId project, TaskId id, TaskStatus status) {
        Stored before = get(operation, workspace, project, id);
        return put(operation, workspace, before, TaskChange.builder().build(), status);
    }

    private Task put(Operation operation, WorkspaceId workspace, Stored before, TaskChange change) {
        return put(operation, workspace, before, change, before.task().status());
    }

    private Task put(Operation operation, WorkspaceId workspace, Stored before, TaskChange change, TaskStatus status) {
        Task after = change.applyTo(before.task());
        return requests.write(
                operation.withName(after.name()),
                () -> api.get()
                        .update(
                                workspace,
                                after.projectId(),
                                after.id(),
                                TaskWriteDto.of(after, status, before.response().value())),
                reader.knowing(PROJECT, after.projectId())::read);
    }

    private Stored get(Operation operation, WorkspaceId workspace, ProjectId project, TaskId id) {
        return requests.read(
                operation,
                () -> api.get().get(workspace, project, id),
                sent -> new Stored(reader.knowing(PROJECT, project).whole(sent), sent));
    }

    /** A task, and the response with the fields that Stint does not support. */
    private record Stored(Task task, Received<TaskDto> response) {}

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        requests.write(
                on("delete task", workspace, project, id), () -> api.get().delete(workspace, project, id));
    }

    private static Operation on(String description, WorkspaceId workspace, ProjectId project, TaskId id) {
        return Operation.of(description)
                .in(workspace)
                .withReferences(EntityKind.PROJECT, Set.of(project))
                .on(EntityKind.TASK, id);
    }
}
