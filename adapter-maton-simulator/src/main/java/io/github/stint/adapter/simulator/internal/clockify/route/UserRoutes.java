package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;

/** The current user, and the members of a workspace. Each member is an active one, because ports know no others. */
final class UserRoutes {

    Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", "/user", this::current),
                Route.of("GET", "/workspaces/{workspaceId}/users", this::list));
    }

    private RouteResult current(RouteRequest call) {
        User user = call.stint().users().current();
        List<WorkspaceId> memberships = call.query().isSet("include-memberships")
                ? call.stint().workspaces().list().stream().map(Workspace::id).toList()
                : List.of();
        return RouteResult.ok(Representation.of(user, memberships));
    }

    private RouteResult list(RouteRequest call) {
        Query query = call.query();
        boolean withMemberships = query.word("memberships", "ALL", "NONE", "WORKSPACE", "PROJECT", "USERGROUP")
                .filter(which -> which.equals("ALL") || which.equals("WORKSPACE"))
                .isPresent();
        boolean withRoles = query.isSet("include-roles");
        boolean withStatus = query.text("status").isPresent();
        List<String> accounts = accounts(query);
        UserQuery asked = asked(query);
        FilteredList<User> members = new FilteredList<User>(
                        page -> call.stint().users().list(call.workspace(), asked, page))
                .only(user -> accounts.contains(user.status().name()));
        query.word("status", "PENDING", "ACTIVE", "DECLINED", "INACTIVE", "ALL")
                .filter(status -> !status.equals("ACTIVE") && !status.equals("ALL"))
                .ifPresent(others -> members.only(user -> false));
        List<WorkspaceId> memberships = withMemberships ? List.of(call.workspace()) : List.of();
        return RouteResult.page(
                members.page(query.page()), user -> Representation.ofMember(user, memberships, withStatus, withRoles));
    }

    private static List<String> accounts(Query query) {
        List<String> named = query.words(
                "account-statuses",
                "ACTIVE",
                "PENDING_EMAIL_VERIFICATION",
                "DELETED",
                "NOT_REGISTERED",
                "LIMITED",
                "LIMITED_DELETED");
        return named.isEmpty()
                ? Stream.of(UserStatus.ACTIVE, UserStatus.PENDING_EMAIL_VERIFICATION, UserStatus.NOT_REGISTERED)
                        .map(UserStatus::name)
                        .toList()
                : named;
    }

    private static UserQuery asked(Query query) {
        UserQuery.Sort sort = query.word(
                        "sort-column", "ID", "EMAIL", "NAME", "NAME_LOWERCASE", "ACCESS", "HOURLYRATE", "COSTRATE")
                .map(column -> switch (column) {
                    case "ID" -> UserQuery.Sort.ID;
                    case "NAME", "NAME_LOWERCASE" -> UserQuery.Sort.NAME;
                    // Nobody differs from anybody in the others.
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
