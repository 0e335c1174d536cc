package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.stream.Stream;

/** Tasks of a project. An update replaces the whole task. */
final class TaskRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/projects/{projectId}/tasks";
    private static final String ONE = ALL + "/{taskId}";

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::replace),
                Route.of("DELETE", ONE, this::delete));
    }

    private RouteResult list(RouteRequest request) {
        Query query = request.query();
        TaskQuery filter = TaskQuery.builder()
                .name(query.nameFilter())
                .status(query.flag("is-active").map(active -> active ? TaskStatus.ACTIVE : TaskStatus.DONE))
                .sort(query.choice("sort-column", "ID", "NAME")
                        .map(TaskQuery.Sort::valueOf)
                        .orElse(TaskQuery.Sort.NAME))
                .order(query.order())
                .build();
        return RouteResult.page(
                tasks(request).list(request.workspace(), project(request), filter, query.page()),
                task -> Representation.of(task, request.details()));
    }

    private RouteResult create(RouteRequest request) {
        TaskBody body = TaskBody.read(request.body("createTask"));
        return RouteResult.created(Representation.of(create(request, project(request), body), request.details()));
    }

    /** Creates the task, and completes it if its status in the request is DONE. */
    static Task create(RouteRequest request, ProjectId project, TaskBody body) {
        WorkspaceId workspace = request.workspace();
        Task created = NameErrors.TASK.translateErrors(
                body.name(), () -> tasks(request).create(workspace, project, body.asNew()));
        return body.status() == TaskStatus.DONE ? tasks(request).complete(workspace, project, created.id()) : created;
    }

    private RouteResult show(RouteRequest request) {
        return RouteResult.ok(Representation.of(
                tasks(request).get(request.workspace(), project(request), id(request)), request.details()));
    }

    private RouteResult replace(RouteRequest request) {
        Body json = request.body("updateTask");
        WorkspaceId workspace = request.workspace();
        ProjectId project = project(request);
        TaskId id = tasks(request).get(workspace, project, id(request)).id();
        TaskBody body = TaskBody.read(json);
        NameErrors.TASK.translateErrors(
                body.name(), () -> tasks(request).update(workspace, project, id, body.asReplacement()));
        Task replaced = body.status() == TaskStatus.DONE
                ? tasks(request).complete(workspace, project, id)
                : tasks(request).reopen(workspace, project, id);
        return RouteResult.ok(Representation.of(replaced, request.details()));
    }

    private RouteResult delete(RouteRequest request) {
        Task task = tasks(request).get(request.workspace(), project(request), id(request));
        tasks(request).delete(request.workspace(), project(request), task.id());
        Representation deleted = Representation.of(task, request.details());
        request.details().forget(task.id());
        return RouteResult.ok(deleted);
    }

    private static Tasks tasks(RouteRequest request) {
        return request.stint().tasks();
    }

    private static ProjectId project(RouteRequest request) {
        return request.id(EntityKind.PROJECT, "projectId", ProjectId::new);
    }

    private static TaskId id(RouteRequest request) {
        return request.id(EntityKind.TASK, "taskId", TaskId::new);
    }
}
