package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Hydration;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.Projects;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Projects. An update changes what it names, but for two fields, which it also changes when it does not. */
final class ProjectRoutes {

    private static final String ALL = "/workspaces/{workspaceId}/projects";
    private static final String ONE = ALL + "/{projectId}";

    private final ProjectQueries search = new ProjectQueries();

    Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::change),
                Route.of("DELETE", ONE, this::delete));
    }

    private RouteResult list(RouteRequest call) {
        UserId member = member(call);
        boolean hydrated = call.query().isSet("hydrated");
        return RouteResult.page(search.page(call), project -> shown(call, project, member, hydrated));
    }

    private RouteResult create(RouteRequest call) {
        ProjectBody body = new ProjectBody(call.body("createProject"));
        String name = NameErrors.PROJECT.required(body.name());
        List<TaskBody> tasks = body.tasks();
        Project created = NameErrors.PROJECT.about(
                name, taken(call, name, body::client), () -> projects(call).create(call.workspace(), body.asNew(name)));
        tasks.forEach(task -> TaskRoutes.create(call, created.id(), task));
        return RouteResult.created(Representation.of(created, member(call)));
    }

    private RouteResult show(RouteRequest call) {
        boolean hydrated = call.query().isSet("hydrated");
        Project project = projects(call).get(call.workspace(), id(call));
        return RouteResult.ok(shown(call, project, member(call), hydrated));
    }

    private RouteResult change(RouteRequest call) {
        ProjectBody body = new ProjectBody(call.body("updateProject"));
        WorkspaceId workspace = call.workspace();
        Project before = projects(call).get(workspace, id(call));
        String name = body.name().orElse(before.name());
        Optional<Boolean> archived = body.archived();
        Project changed = NameErrors.PROJECT.about(
                name,
                taken(call, name, () -> body.clientAfter(before)),
                () -> projects(call).update(workspace, before.id(), body.asChange()));
        Project moved = archived.map(away -> away
                        ? projects(call).archive(workspace, before.id())
                        : projects(call).restore(workspace, before.id()))
                .orElse(changed);
        return RouteResult.ok(Representation.of(moved, member(call)));
    }

    private RouteResult delete(RouteRequest call) {
        Project project = projects(call).get(call.workspace(), id(call));
        projects(call).delete(call.workspace(), project.id());
        return RouteResult.ok(Representation.of(project, member(call)));
    }

    private static Representation shown(RouteRequest call, Project project, UserId member, boolean hydrated) {
        return hydrated
                ? new Hydration(call.stint(), call.workspace()).of(project, member)
                : Representation.of(project, member);
    }

    /** Without a client there are two blanks. */
    private static Supplier<WireError> taken(RouteRequest call, String name, Supplier<Optional<ClientId>> client) {
        return () -> {
            String clientName = client.get()
                    .flatMap(id -> call.stint().clients().find(call.workspace(), id))
                    .map(Client::name)
                    .orElse("");
            return WireErrors.refused(name + " project for client " + clientName + " already exists.");
        };
    }

    private static UserId member(RouteRequest call) {
        return call.stint().users().current().id();
    }

    private static Projects projects(RouteRequest call) {
        return call.stint().projects();
    }

    private static ProjectId id(RouteRequest call) {
        return call.id(EntityKind.PROJECT, "projectId", ProjectId::new);
    }
}
