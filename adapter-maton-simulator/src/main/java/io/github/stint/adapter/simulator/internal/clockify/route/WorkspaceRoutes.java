package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** Workspaces. There is no way to change or to delete one. */
final class WorkspaceRoutes {

    Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", "/workspaces", this::list),
                Route.of("POST", "/workspaces", this::create),
                Route.of("GET", "/workspaces/{workspaceId}", this::show));
    }

    /** All of them: the service does not cut this list into pages. */
    private RouteResult list(RouteRequest call) {
        call.query().words("roles", "WORKSPACE_ADMIN", "OWNER", "TEAM_MANAGER", "PROJECT_MANAGER");
        List<Representation> all = call.stint().workspaces().list().stream()
                .map(workspace -> dto(call, workspace))
                .toList();
        return RouteResult.ok(all);
    }

    private RouteResult show(RouteRequest call) {
        return RouteResult.ok(dto(call, call.stint().workspaces().get(call.workspace())));
    }

    private RouteResult create(RouteRequest call) {
        String name = NameErrors.WORKSPACE.required(call.body("createWorkspace").text("name"));
        Workspace created =
                NameErrors.WORKSPACE.about(name, () -> call.stint().workspaces().create(new NewWorkspace(name)));
        return RouteResult.created(dto(call, created));
    }

    private static Representation dto(RouteRequest call, Workspace workspace) {
        List<UserId> members = call.stint()
                .users()
                .all(workspace.id(), UserQuery.all())
                .map(User::id)
                .toList();
        return Representation.of(workspace, members);
    }
}
