package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.detail.Members;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The current user, and the members of a workspace. */
public final class UserRoutes implements RouteTable.Group {

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", "/user", this::current),
                Route.of("GET", "/workspaces/{workspaceId}/users", this::list));
    }

    private RouteResult current(RouteRequest request) {
        User user = request.stint().users().current();
        List<WorkspaceId> memberships = request.query().isSet("include-memberships")
                ? request.stint().workspaces().list().stream()
                        .map(Workspace::id)
                        .filter(id -> !request.details().members().isShutOut(id, user::id))
                        .toList()
                : List.of();
        return RouteResult.ok(Representation.of(user, memberships, request.details()));
    }

    private RouteResult list(RouteRequest request) {
        return list(request, user -> true);
    }

    /** Lists the members that the parameters of the query and the filter accept. */
    public RouteResult list(RouteRequest request, Predicate<User> filter) {
        Query query = request.query();
        boolean withMemberships = query.choice("memberships", "ALL", "NONE", "WORKSPACE", "PROJECT", "USERGROUP")
                .filter(which -> which.equals("ALL") || which.equals("WORKSPACE"))
                .isPresent();
        boolean withRoles = query.isSet("include-roles");
        boolean withStatus = query.text("status").isPresent();
        List<String> statuses = accountStatuses(query);
        Members all = request.details().members();
        UserQuery ofPort = filter(query);
        FilteredList<User> members = new FilteredList<User>(
                        page -> all.list(request.stint(), request.workspace(), ofPort, page))
                .filter(filter)
                .filter(user -> statuses.contains(user.status().name()));
        query.choice("status", "PENDING", "ACTIVE", "DECLINED", "INACTIVE", "ALL")
                .filter(status -> !status.equals("ALL"))
                .ifPresent(status -> members.filter(user ->
                        all.status(request.workspace(), user.id()).name().equals(status)));
        List<WorkspaceId> memberships = withMemberships ? List.of(request.workspace()) : List.of();
        return RouteResult.page(
                members.page(query.page()),
                user -> Representation.ofMember(
                        user,
                        memberships,
                        withStatus ? Optional.of(all.status(request.workspace(), user.id())) : Optional.empty(),
                        roles(request, user, withRoles),
                        request.details()));
    }

    private static Optional<List<String>> roles(RouteRequest request, User user, boolean withRoles) {
        return withRoles
                ? Optional.of(request.restrictions().rolesOf(user.id()).stream()
                        .map(MemberRole::wireName)
                        .toList())
                : Optional.empty();
    }

    private static List<String> accountStatuses(Query query) {
        List<String> requested = query.choices(
                "account-statuses",
                "ACTIVE",
                "PENDING_EMAIL_VERIFICATION",
                "DELETED",
                "NOT_REGISTERED",
                "LIMITED",
                "LIMITED_DELETED");
        return requested.isEmpty()
                ? Stream.of(UserStatus.ACTIVE, UserStatus.PENDING_EMAIL_VERIFICATION, UserStatus.NOT_REGISTERED)
                        .map(UserStatus::name)
                        .toList()
                : requested;
    }

    private static UserQuery filter(Query query) {
        UserQuery.Sort sort = query.choice(
                        "sort-column", "ID", "EMAIL", "NAME", "NAME_LOWERCASE", "ACCESS", "HOURLYRATE", "COSTRATE")
                .map(column -> switch (column) {
                    case "ID" -> UserQuery.Sort.ID;
                    case "NAME", "NAME_LOWERCASE" -> UserQuery.Sort.NAME;
                    // All users are equal in the other columns.
                    default -> UserQuery.Sort.EMAIL;
                })
                .orElse(UserQuery.Sort.EMAIL);
        return UserQuery.builder()
                .email(query.text("email"))
                .name(query.text("name"))
                .sort(sort)
                .order(query.order())
                .build();
    }
}
