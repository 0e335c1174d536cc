package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Projects. An update changes only the fields in the request, and sets two others to false if they are missing. */
final class ProjectRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/projects";
    private static final String ONE = ALL + "/{projectId}";

    private final ProjectQueries queries = new ProjectQueries();

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::change),
                Route.of("DELETE", ONE, this::delete));
    }

    private RouteResult list(RouteRequest request) {
        UserId member = member(request);
        boolean hydrated = request.query().isSet("hydrated");
        return RouteResult.page(queries.page(request), representation(request, member, hydrated));
    }

    private RouteResult create(RouteRequest request) {
        ProjectBody body = new ProjectBody(request.body("createProject"));
        String name = NameErrors.PROJECT.require(body.name());
        List<TaskBody> tasks = body.tasks();
        Optional<Rates> rates = body.rates(Rates.none());
        Project created = NameErrors.PROJECT.translateErrors(
                name,
                nameTaken(request, name, body::client),
                () -> projects(request).create(request.workspace(), body.asNew(name)));
        rates.ifPresent(set -> setRates(request, created, set));
        tasks.forEach(task -> TaskRoutes.create(request, created.id(), task));
        return RouteResult.created(Representation.of(created, member(request), request.details()));
    }

    private RouteResult show(RouteRequest request) {
        boolean hydrated = request.query().isSet("hydrated");
        Project project = projects(request).get(request.workspace(), id(request));
        return RouteResult.ok(representation(request, member(request), hydrated).apply(project));
    }

    private RouteResult change(RouteRequest request) {
        ProjectBody body = new ProjectBody(request.body("updateProject"));
        WorkspaceId workspace = request.workspace();
        Project before = projects(request).get(workspace, id(request));
        String name = body.name().orElse(before.name());
        Optional<Boolean> archived = body.archived();
        Optional<Rates> rates = body.rates(request.details().of(before.id()).rates());
        Project changed = NameErrors.PROJECT.translateErrors(
                name,
                nameTaken(request, name, () -> body.clientAfter(before)),
                () -> projects(request).update(workspace, before.id(), body.asChange()));
        Project result = archived.map(archive -> archive
                        ? projects(request).archive(workspace, before.id())
                        : projects(request).restore(workspace, before.id()))
                .orElse(changed);
        rates.ifPresent(set -> setRates(request, result, set));
        return RouteResult.ok(Representation.of(result, member(request), request.details()));
    }

    private RouteResult delete(RouteRequest request) {
        Project project = projects(request).get(request.workspace(), id(request));
        projects(request).delete(request.workspace(), project.id());
        Representation deleted = Representation.of(project, member(request), request.details());
        request.details().forget(project.id());
        return RouteResult.ok(deleted);
    }

    private static Function<Project, Representation> representation(
            RouteRequest request, UserId member, boolean hydrated) {
        if (hydrated) {
            Hydration hydration = new Hydration(request.stint(), request.workspace(), request.details());
            return project -> hydration.of(project, member);
        }
        return project -> Representation.of(project, member, request.details());
    }

    /** Without a client, the message has two blanks. */
    private static Supplier<WireError> nameTaken(
            RouteRequest request, String name, Supplier<Optional<ClientId>> client) {
        return () -> {
            String clientName = client.get()
                    .flatMap(id -> request.stint().clients().find(request.workspace(), id))
                    .map(Client::name)
                    .orElse("");
            return WireErrors.rejected(name + " project for client " + clientName + " already exists.");
        };
    }

    private static void setRates(RouteRequest request, Project project, Rates rates) {
        request.details().change(project.id(), detail -> detail.withRates(rates));
    }

    private static UserId member(RouteRequest request) {
        return request.stint().users().current().id();
    }

    private static Projects projects(RouteRequest request) {
        return request.stint().projects();
    }

    private static ProjectId id(RouteRequest request) {
        return request.id(EntityKind.PROJECT, "projectId", ProjectId::new);
    }
}
