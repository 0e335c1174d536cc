package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Groups of the members of a workspace. Each response is the group after the change; that of a deletion is the deleted one. */
public final class UserGroupRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/user-groups";
    private static final String ONE = ALL + "/{groupId}";
    private static final int MAX_NAME = 100;

    private final UserGroups groups;
    private final NewIds ids;

    public UserGroupRoutes(UserGroups groups, NewIds ids) {
        this.groups = groups;
        this.ids = ids;
    }

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("PUT", ONE, this::rename),
                Route.of("DELETE", ONE, this::delete),
                Route.of("POST", ONE + "/users", this::addUser),
                Route.of("DELETE", ONE + "/users/{userId}", this::removeUser));
    }

    private RouteResult list(RouteRequest request) {
        Query query = request.query();
        Optional<String> name = query.text("name");
        List<UserGroup> found = new ArrayList<>(groups.of(request.workspace()).stream()
                .filter(group -> name.map(part -> NameFilter.contains(group.name(), part))
                        .orElse(true))
                .toList());
        if (query.choice("sort-column", "ID", "NAME").equals(Optional.of("ID"))) {
            found.sort(Comparator.comparing(UserGroup::id));
        }
        if (query.order() == SortOrder.DESCENDING) {
            Collections.reverse(found);
        }
        // No group belongs to a project; the id is checked, because a mistake in it is one of the client.
        query.text("project-id").ifPresent(id -> {
            ProjectId project = RouteRequest.id(EntityKind.PROJECT, ProjectId::new, id);
            request.stint().projects().get(request.workspace(), project);
            found.clear();
        });
        return RouteResult.page(Page.of(found, query.page()), group -> group);
    }

    private RouteResult create(RouteRequest request) {
        String name = name(request, request.body("createUserGroup"), Optional.empty());
        UserGroup created = new UserGroup(ids.next(), name, request.workspace(), List.of());
        groups.put(created);
        return RouteResult.created(created);
    }

    private RouteResult rename(RouteRequest request) {
        UserGroup before = group(request);
        String name = name(request, request.body("updateUserGroup"), Optional.of(before));
        return changed(before, group -> group.named(name));
    }

    private RouteResult delete(RouteRequest request) {
        UserGroup group = group(request);
        groups.remove(group);
        return RouteResult.ok(group);
    }

    private RouteResult addUser(RouteRequest request) {
        UserGroup before = group(request);
        String id = request.body("addUser").nonEmptyText("userId").orElseThrow(() -> WireErrors.invalidField("userId"));
        UserId user = TeamRequests.member(request, id);
        return changed(before, group -> group.with(user));
    }

    private RouteResult removeUser(RouteRequest request) {
        UserGroup before = group(request);
        UserId user = request.id(EntityKind.USER, "userId", UserId::new);
        if (!before.userIds().contains(user)) {
            throw WireErrors.unknown(EntityKind.USER);
        }
        return changed(before, group -> group.without(user));
    }

    private RouteResult changed(UserGroup before, UnaryOperator<UserGroup> change) {
        UserGroup after = change.apply(before);
        groups.put(after);
        return RouteResult.ok(after);
    }

    private UserGroup group(RouteRequest request) {
        return groups.find(request.workspace(), request.variable("groupId")).orElseThrow(TeamRequests::unknownGroup);
    }

    /** Returns the name in the body, which no other group of the workspace has. */
    private String name(RouteRequest request, Body body, Optional<UserGroup> before) {
        String name = body.text("name")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> WireErrors.rejected("User group name is required"));
        if (name.length() > MAX_NAME) {
            throw WireErrors.rejected("User group name cannot be longer than " + MAX_NAME + ".");
        }
        boolean taken = groups.of(request.workspace()).stream()
                .filter(group -> before.map(own -> !own.id().equals(group.id())).orElse(true))
                .anyMatch(group -> group.name().equals(name));
        if (taken) {
            throw WireErrors.rejected("User group with name '" + name + "' already exists");
        }
        return name;
    }
}
