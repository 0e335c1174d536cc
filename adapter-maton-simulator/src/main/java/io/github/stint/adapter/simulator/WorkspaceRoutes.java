package io.github.stint.adapter.simulator;

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
    private Outcome list(Call call) {
        call.query().words("roles", "WORKSPACE_ADMIN", "OWNER", "TEAM_MANAGER", "PROJECT_MANAGER");
        List<WorkspaceDto> all = call.stint().workspaces().list().stream()
                .map(workspace -> dto(call, workspace))
                .toList();
        return Outcome.ok(all);
    }

    private Outcome show(Call call) {
        return Outcome.ok(dto(call, call.stint().workspaces().get(call.workspace())));
    }

    private Outcome create(Call call) {
        String name = NameWords.WORKSPACE.required(call.body("createWorkspace").text("name"));
        Workspace created =
                NameWords.WORKSPACE.about(name, () -> call.stint().workspaces().create(new NewWorkspace(name)));
        return Outcome.created(dto(call, created));
    }

    private static WorkspaceDto dto(Call call, Workspace workspace) {
        List<MembershipDto> members = call.stint()
                .users()
                .all(workspace.id(), UserQuery.all())
                .map(user -> MembershipDto.in(workspace.id(), user.id()))
                .toList();
        return WorkspaceDto.of(workspace, members);
    }
}
