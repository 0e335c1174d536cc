package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.clockify.route.UserRoutes;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches the members of a workspace, and lists the managers of one. */
public final class MemberRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/users";

    private static Set<String> roleNames() {
        return Set.of("WORKSPACE_ADMIN", "OWNER", "TEAM_MANAGER", "PROJECT_MANAGER");
    }

    private final UserRoutes users = new UserRoutes();
    private final UserGroups groups;
    private final RoleGrants grants;

    public MemberRoutes(UserGroups groups, RoleGrants grants) {
        this.groups = groups;
        this.grants = grants;
    }

    /** Returns the parameters of the list that are fields of the search too, by the name of the field. */
    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("email", "email");
        parameters.put("name", "name");
        parameters.put("status", "status");
        parameters.put("memberships", "memberships");
        parameters.put("sortColumn", "sort-column");
        parameters.put("sortOrder", "sort-order");
        parameters.put("page", "page");
        parameters.put("pageSize", "page-size");
        return Map.copyOf(parameters);
    }

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("POST", ALL + "/info", this::search),
                Route.of("GET", ALL + "/{userId}/managers", this::managers));
    }

    private RouteResult search(RouteRequest request) {
        Body body = request.body("filterUsers");
        Predicate<User> filter = ofProject(request, body)
                .and(ofGroups(request, body))
                .and(withRole(request, body.texts("roles").orElse(List.of())));
        return users.list(request.withQuery(query(body)), filter);
    }

    /** Returns the search as the parameters of the list, so that both accept and reject the same values. */
    private static Query query(Body body) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters()
                .forEach((field, parameter) -> body.value(field)
                        .map(value -> scalar(field, value))
                        .ifPresent(text -> values.put(parameter, text)));
        body.texts("accountStatuses").ifPresent(all -> values.put("account-statuses", String.join(",", all)));
        body.flag("includeRoles").ifPresent(flag -> values.put("include-roles", flag.toString()));
        return Query.parse(values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static String scalar(String field, Object value) {
        return value instanceof Number number ? number.toString() : Body.requireText(field, value);
    }

    private static Predicate<User> ofProject(RouteRequest request, Body body) {
        return body.nonEmptyText("projectId")
                .<Predicate<User>>map(text -> {
                    ProjectId id = RouteRequest.id(EntityKind.PROJECT, ProjectId::new, text);
                    request.stint().projects().get(request.workspace(), id);
                    Set<UserId> members =
                            request.details().of(id).membersFor(TeamRequests.currentUser(request)).stream()
                                    .map(member -> member.user())
                                    .collect(Collectors.toUnmodifiableSet());
                    return user -> members.contains(user.id());
                })
                .orElse(user -> true);
    }

    private Predicate<User> ofGroups(RouteRequest request, Body body) {
        Optional<List<String>> ids = body.texts("userGroups").filter(list -> !list.isEmpty());
        Set<UserId> members = new HashSet<>();
        for (String id : ids.orElse(List.of())) {
            members.addAll(groups.find(request.workspace(), id)
                    .orElseThrow(TeamRequests::unknownGroup)
                    .userIds());
        }
        return user -> ids.isEmpty() || members.contains(user.id());
    }

    /** Here, unlike elsewhere, owners count as administrators. */
    private static Predicate<User> withRole(RouteRequest request, List<String> roles) {
        if (!roleNames().containsAll(roles)) {
            throw WireErrors.notInSet("roles", roleNames().stream().sorted().toList());
        }
        return user -> {
            List<String> names = request.restrictions().namesOfRoles(user.id());
            return roles.isEmpty()
                    || names.stream().anyMatch(roles::contains)
                    || (names.contains("OWNER") && roles.contains("WORKSPACE_ADMIN"));
        };
    }

    private RouteResult managers(RouteRequest request) {
        UserId managed = TeamRequests.member(request, request.variable("userId"));
        return users.list(request, manager -> manages(request, manager.id(), managed));
    }

    /** A manager by the settings manages no member. */
    private boolean manages(RouteRequest request, UserId manager, UserId managed) {
        return request.restrictions().rolesOf(manager).contains(MemberRole.MANAGER)
                && grants.of(manager, MemberRole.MANAGER).stream()
                        .anyMatch(grant -> grant.ofGroup()
                                ? groups.find(request.workspace(), grant.entity())
                                        .map(group -> group.userIds().contains(managed))
                                        .orElse(false)
                                : grant.entity().equals(managed.value()));
    }
}
