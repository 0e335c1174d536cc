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

/** The tasks of a project. An update replaces the whole task. */
final class TaskRoutes {

    private static final String ALL = "/workspaces/{workspaceId}/projects/{projectId}/tasks";
    private static final String ONE = ALL + "/{taskId}";

    Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::replace),
                Route.of("DELETE", ONE, this::delete));
    }

    private RouteResult list(RouteRequest call) {
        Query query = call.query();
        TaskQuery asked = TaskQuery.builder()
                .name(query.nameFilter())
                .status(query.flag("is-active").map(active -> active ? TaskStatus.ACTIVE : TaskStatus.DONE))
                .sort(query.word("sort-column", "ID", "NAME")
                        .map(TaskQuery.Sort::valueOf)
                        .orElse(TaskQuery.Sort.NAME))
                .order(query.order())
                .build();
        return RouteResult.page(
                tasks(call).list(call.workspace(), project(call), asked, query.page()), Representation::of);
    }

    private RouteResult create(RouteRequest call) {
        TaskBody body = TaskBody.read(call.body("createTask"));
        return RouteResult.created(Representation.of(create(call, project(call), body)));
    }

    /** Makes the task, done at once if the request says so. */
    static Task create(RouteRequest call, ProjectId project, TaskBody body) {
        WorkspaceId workspace = call.workspace();
        Task created = NameErrors.TASK.about(body.name(), () -> tasks(call).create(workspace, project, body.asNew()));
        return body.status() == TaskStatus.DONE ? tasks(call).complete(workspace, project, created.id()) : created;
    }

    private RouteResult show(RouteRequest call) {
        return RouteResult.ok(Representation.of(tasks(call).get(call.workspace(), project(call), id(call))));
    }

    private RouteResult replace(RouteRequest call) {
        Body request = call.body("updateTask");
        WorkspaceId workspace = call.workspace();
        ProjectId project = project(call);
        TaskId id = tasks(call).get(workspace, project, id(call)).id();
        TaskBody body = TaskBody.read(request);
        NameErrors.TASK.about(body.name(), () -> tasks(call).update(workspace, project, id, body.asReplacement()));
        Task replaced = body.status() == TaskStatus.DONE
                ? tasks(call).complete(workspace, project, id)
                : tasks(call).reopen(workspace, project, id);
        return RouteResult.ok(Representation.of(replaced));
    }

    private RouteResult delete(RouteRequest call) {
        Task task = tasks(call).get(call.workspace(), project(call), id(call));
        tasks(call).delete(call.workspace(), project(call), task.id());
        return RouteResult.ok(Representation.of(task));
    }

    private static Tasks tasks(RouteRequest call) {
        return call.stint().tasks();
    }

    private static ProjectId project(RouteRequest call) {
        return call.id(EntityKind.PROJECT, "projectId", ProjectId::new);
    }

    private static TaskId id(RouteRequest call) {
        return call.id(EntityKind.TASK, "taskId", TaskId::new);
    }
}
