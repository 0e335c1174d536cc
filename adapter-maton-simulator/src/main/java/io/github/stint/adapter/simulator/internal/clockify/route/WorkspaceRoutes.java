package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.wire.JsonValue;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** Workspaces. They cannot be changed or deleted. */
public final class WorkspaceRoutes implements RouteTable.Group {

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", "/workspaces", this::list),
                Route.of("POST", "/workspaces", this::create),
                Route.of("GET", "/workspaces/{workspaceId}", this::show));
    }

    /** Lists all workspaces; the service has no pages here. */
    private RouteResult list(RouteRequest request) {
        List<String> roles =
                request.query().choices("roles", "WORKSPACE_ADMIN", "OWNER", "TEAM_MANAGER", "PROJECT_MANAGER");
        UserId user = request.stint().users().current().id();
        boolean hasRole = roles.isEmpty()
                || request.restrictions().namesOfRoles(user).stream().anyMatch(roles::contains);
        List<Representation> all = request.stint().workspaces().list().stream()
                .filter(workspace -> hasRole)
                .filter(workspace -> !request.details().members().isShutOut(workspace.id(), () -> user))
                .map(workspace -> represent(request, workspace))
                .toList();
        return RouteResult.ok(JsonValue.array(all));
    }

    private RouteResult show(RouteRequest request) {
        return RouteResult.ok(represent(request, request.stint().workspaces().get(request.workspace())));
    }

    private RouteResult create(RouteRequest request) {
        String name =
                NameErrors.WORKSPACE.require(request.body("createWorkspace").text("name"));
        Workspace created = NameErrors.WORKSPACE.translateErrors(
                name, () -> request.stint().workspaces().create(NewWorkspace.named(name)));
        return RouteResult.created(represent(request, created));
    }

    /** Represents a workspace with its members. */
    public static Representation represent(RouteRequest request, Workspace workspace) {
        List<UserId> members =
                request.details().members().all(request.stint(), workspace.id(), UserQuery.all()).stream()
                        .map(User::id)
                        .toList();
        return Representation.of(workspace, members, request.restrictions(), request.details());
    }
}
