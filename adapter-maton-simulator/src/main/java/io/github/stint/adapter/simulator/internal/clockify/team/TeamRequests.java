package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;

/** What several routes read from a request. The methods throw the service's error if it does not exist. */
final class TeamRequests {

    private TeamRequests() {}

    /** Returns the project in the path. */
    static Project project(RouteRequest request) {
        ProjectId id = request.id(EntityKind.PROJECT, "projectId", ProjectId::new);
        return request.stint().projects().get(request.workspace(), id);
    }

    static UserId currentUser(RouteRequest request) {
        return request.stint().users().current().id();
    }

    /** Returns the id of a member of the workspace. */
    static UserId member(RouteRequest request, String id) {
        UserId user = RouteRequest.id(EntityKind.USER, UserId::new, id);
        boolean isMember =
                request.details().members().all(request.stint(), request.workspace(), UserQuery.all()).stream()
                        .anyMatch(member -> member.id().equals(user));
        if (!isMember) {
            throw WireErrors.unknown(EntityKind.USER);
        }
        return user;
    }

    /** Throws the service's error if the user is neither an owner nor an administrator. */
    static void requireAdministrator(RouteRequest request) {
        if (!request.restrictions().isAdministrator(currentUser(request))) {
            throw WireErrors.accessDenied();
        }
    }

    static WireError unknownGroup() {
        return WireErrors.rejected("User group doesn't belong to Workspace");
    }
}
