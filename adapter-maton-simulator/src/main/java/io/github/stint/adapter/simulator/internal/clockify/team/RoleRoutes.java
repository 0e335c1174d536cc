package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.adapter.simulator.internal.clockify.route.ClockifyBehavior;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonValue;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives members roles, and takes them away, in the settings of the simulator. Only owners and administrators may do so. If no member has a
 * role, the user who gives the first one is the owner from then on.
 */
public final class RoleRoutes implements RouteTable.Group {

    static final String USER_GROUP = "USER_GROUP";
    private static final String PATH = "/workspaces/{workspaceId}/users/{userId}/roles";

    private final ClockifyBehavior behavior;
    private final RoleGrants grants;
    private final UserGroups groups;

    public RoleRoutes(ClockifyBehavior behavior, RoleGrants grants, UserGroups groups) {
        this.behavior = behavior;
        this.grants = grants;
        this.groups = groups;
    }

    @Override
    public Stream<Route> routes() {
        return Stream.of(Route.of("POST", PATH, this::give), Route.of("DELETE", PATH, this::take));
    }

    private RouteResult give(RouteRequest request) {
        TeamRequests.requireAdministrator(request);
        RoleGrant grant = grant(request, "createUserRole");
        requireEntity(request, grant);
        UserId current = TeamRequests.currentUser(request);
        // Those from before a change of the settings do not count.
        if (!request.restrictions().rolesOf(grant.user()).contains(grant.role())) {
            grants.clear(grant.user(), grant.role());
        }
        grants.add(grant);
        behavior.changeRestrictions()
                .accept(before -> before.withOwnerIfNone(current).withRole(grant.user(), grant.role()));
        List<RoleJson> roles = behavior.restrictions().get().rolesOf(grant.user()).stream()
                .flatMap(role -> represent(request, grant.user(), role))
                .toList();
        return RouteResult.created(JsonValue.array(roles));
    }

    private Stream<RoleJson> represent(RouteRequest request, UserId user, MemberRole role) {
        List<RoleGrant> given = grants.of(user, role);
        return given.isEmpty()
                ? Stream.of(new RoleJson(request.workspace(), user, role, Optional.empty()))
                : given.stream()
                        .map(grant -> new RoleJson(
                                request.workspace(),
                                user,
                                role,
                                Optional.of(grant.entity()).filter(id -> grant.ofGroup())));
    }

    /** A role of the settings is for everything, so it is taken away for any entity. */
    private RouteResult take(RouteRequest request) {
        TeamRequests.requireAdministrator(request);
        RoleGrant grant = grant(request, "deleteUserRole");
        Restrictions before = request.restrictions();
        List<RoleGrant> given = grants.of(grant.user(), grant.role());
        boolean has = before.rolesOf(grant.user()).contains(grant.role()) && (given.isEmpty() || given.contains(grant));
        if (!has) {
            throw WireErrors.rejected("User doesn't have the role");
        }
        if (given.size() <= 1) {
            if (!before.withoutRole(grant.user(), grant.role()).hasAdministrator()) {
                throw WireErrors.rejected("Workspace must have at least one owner");
            }
            behavior.changeRestrictions().accept(current -> current.withoutRole(grant.user(), grant.role()));
        }
        grants.remove(grant);
        return RouteResult.noContent();
    }

    private static RoleGrant grant(RouteRequest request, String action) {
        UserId user = TeamRequests.member(request, request.variable("userId"));
        Body body = request.body(action);
        List<MemberRole> allowed = List.of(MemberRole.ADMIN, MemberRole.MANAGER, MemberRole.PROJECT_MANAGER);
        String name = body.text("role").orElse("");
        MemberRole role = allowed.stream()
                .filter(each -> each.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> WireErrors.notInSet(
                        "role", allowed.stream().map(MemberRole::wireName).toList()));
        String entity = body.nonEmptyText("entityId").orElseThrow(() -> WireErrors.invalidField("entityId"));
        Optional<String> source = body.nonEmptyText("sourceType");
        if (!source.map(USER_GROUP::equals).orElse(true)) {
            throw WireErrors.notInSet("sourceType", List.of(USER_GROUP));
        }
        return new RoleGrant(user, role, entity, source.isPresent());
    }

    /** What an administrator administers is not checked, because it is always the workspace. */
    private void requireEntity(RouteRequest request, RoleGrant grant) {
        if (grant.role() == MemberRole.ADMIN) {
            return;
        }
        if (grant.ofGroup()) {
            if (groups.find(request.workspace(), grant.entity()).isEmpty()) {
                throw TeamRequests.unknownGroup();
            }
        } else if (grant.role() == MemberRole.MANAGER) {
            TeamRequests.member(request, grant.entity());
        } else {
            ProjectId project = RouteRequest.id(EntityKind.PROJECT, ProjectId::new, grant.entity());
            request.stint().projects().get(request.workspace(), project);
        }
    }
}
