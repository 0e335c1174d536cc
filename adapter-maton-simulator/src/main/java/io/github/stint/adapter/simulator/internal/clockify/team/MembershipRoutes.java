package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.detail.Members;
import io.github.stint.adapter.simulator.internal.clockify.detail.MembershipStatus;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.clockify.route.WorkspaceRoutes;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Invites users, and deactivates and removes members. Only owners and administrators may do so, and neither the current user nor the last
 * owner can be deactivated or removed. Each response is the workspace.
 */
public final class MembershipRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/users";
    private static final String ONE = ALL + "/{userId}";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\\p{Cntrl}\\p{Cs}]+@[^@\\s<>\\p{Cntrl}\\p{Cs}]+");
    private static final int MAX_EMAIL = 254;

    private final UserGroups groups;
    private final NewIds ids;

    /**
     * Creates the routes.
     *
     * @param groups lose the members who are removed
     */
    public MembershipRoutes(UserGroups groups, NewIds ids) {
        this.groups = groups;
        this.ids = ids;
    }

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("POST", ALL, this::invite),
                Route.of("PUT", ONE, this::setStatus),
                Route.of("DELETE", ONE, this::remove));
    }

    private RouteResult invite(RouteRequest request) {
        TeamRequests.requireAdministrator(request);
        request.query().flag("send-email");
        Set<String> emails = emails(request.body("addUsers"));
        List<User> present = request.details().members().all(request.stint(), request.workspace(), UserQuery.all());
        for (String email : emails) {
            if (present.stream().anyMatch(user -> user.email().equalsIgnoreCase(email))) {
                throw WireErrors.rejected("User with email '" + email + "' already exists on workspace");
            }
        }
        emails.forEach(email -> invite(request, email));
        return RouteResult.created(workspace(request));
    }

    /** A client of the service sends several addresses in a list. */
    private static Set<String> emails(Body body) {
        String field = body.has("emails") ? "emails" : "email";
        List<String> sent = field.equals("emails")
                ? body.texts(field).orElse(List.of())
                : body.text(field).stream().toList();
        Set<String> emails = new LinkedHashSet<>();
        for (String text : sent) {
            String email = text.strip();
            if (email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches()) {
                throw WireErrors.invalidField(field);
            }
            if (emails.stream().noneMatch(email::equalsIgnoreCase)) {
                emails.add(email);
            }
        }
        if (emails.isEmpty()) {
            throw WireErrors.invalidField(field);
        }
        return emails;
    }

    /** One who was removed is a member again, because the account exists. */
    private void invite(RouteRequest request, String email) {
        WorkspaceId workspace = request.workspace();
        Members members = request.details().members();
        List<User> known = request.stint()
                .users()
                .all(workspace, UserQuery.all())
                .filter(user -> user.email().equalsIgnoreCase(email))
                .toList();
        if (known.isEmpty()) {
            members.invite(workspace, members.invitedAs(email).orElseGet(() -> newUser(email)));
        }
        known.forEach(user -> members.setActive(workspace, user.id(), true));
    }

    private User newUser(String email) {
        return User.builder()
                .id(new UserId(ids.next()))
                .email(email)
                .status(UserStatus.PENDING_EMAIL_VERIFICATION)
                .build();
    }

    private RouteResult setStatus(RouteRequest request) {
        TeamRequests.requireAdministrator(request);
        UserId user = TeamRequests.member(request, request.variable("userId"));
        List<String> allowed = List.of("ACTIVE", "INACTIVE");
        String status = request.body("updateUserStatus")
                .nonEmptyText("status")
                .filter(allowed::contains)
                .orElseThrow(() -> WireErrors.notInSet("status", allowed));
        boolean active = status.equals("ACTIVE");
        if (!active) {
            requireAnotherAdministrator(request, user);
        }
        request.details().members().setActive(request.workspace(), user, active);
        return RouteResult.ok(workspace(request));
    }

    private RouteResult remove(RouteRequest request) {
        TeamRequests.requireAdministrator(request);
        UserId user = TeamRequests.member(request, request.variable("userId"));
        requireAnotherAdministrator(request, user);
        request.details().members().remove(request.workspace(), user);
        groups.of(request.workspace()).stream()
                .filter(group -> group.userIds().contains(user))
                .forEach(group -> groups.put(group.without(user)));
        removeFromProjects(request, user);
        return RouteResult.ok(workspace(request));
    }

    private static void removeFromProjects(RouteRequest request, UserId user) {
        List<ProjectId> projects = request.stint()
                .projects()
                .all(request.workspace(), ProjectQuery.all())
                .map(Project::id)
                .toList();
        projects.stream()
                .filter(project -> request.details().of(project).hasMember(user))
                .forEach(project -> request.details().change(project, detail -> detail.withoutMember(user)));
    }

    /** Rejects a change that would leave the workspace without the user who asks, or without an owner. */
    private static void requireAnotherAdministrator(RouteRequest request, UserId user) {
        if (TeamRequests.currentUser(request).equals(user)) {
            throw WireErrors.rejected("You can't deactivate or remove yourself from workspace");
        }
        Members members = request.details().members();
        List<UserId> owners = members.all(request.stint(), request.workspace(), UserQuery.all()).stream()
                .map(User::id)
                .filter(request.restrictions()::isOwner)
                .filter(owner -> members.status(request.workspace(), owner) == MembershipStatus.ACTIVE)
                .toList();
        if (owners.equals(List.of(user))) {
            throw WireErrors.rejected("Workspace must have at least one owner");
        }
    }

    private static Representation workspace(RouteRequest request) {
        return WorkspaceRoutes.represent(request, request.stint().workspaces().get(request.workspace()));
    }
}
