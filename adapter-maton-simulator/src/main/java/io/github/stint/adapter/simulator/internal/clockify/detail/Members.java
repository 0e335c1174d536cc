package io.github.stint.adapter.simulator.internal.clockify.detail;

import io.github.stint.core.Stint;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The members of workspaces: those of the ports, without those who were removed, and those who were invited. Who was invited, deactivated
 * or removed is in memory. Thread-safe.
 */
public final class Members {

    private final Map<Membership, User> invited = new ConcurrentHashMap<>();
    private final Map<Membership, Exclusion> excluded = new ConcurrentHashMap<>();

    private record Membership(WorkspaceId workspace, UserId user) {}

    private enum Exclusion {
        DEACTIVATED,
        REMOVED
    }

    /** Returns a page of the members that match the query, in its order. */
    public Page<User> list(Stint stint, WorkspaceId workspace, UserQuery query, PageRequest page) {
        return invited.isEmpty() && excluded.isEmpty()
                ? stint.users().list(workspace, query, page)
                : Page.of(all(stint, workspace, query), page);
    }

    /** Returns all members that match the query, in its order. */
    public List<User> all(Stint stint, WorkspaceId workspace, UserQuery query) {
        try (Stream<User> ofPort = stint.users().all(workspace, query)) {
            Stream<User> present =
                    ofPort.filter(user -> excluded.get(new Membership(workspace, user.id())) != Exclusion.REMOVED);
            Stream<User> added = invited.entrySet().stream()
                    .filter(membership -> membership.getKey().workspace().equals(workspace))
                    .map(Map.Entry::getValue)
                    .filter(query::matches);
            return Stream.concat(present, added).sorted(query.comparator()).toList();
        }
    }

    /** Returns the status of a member. */
    public MembershipStatus status(WorkspaceId workspace, UserId user) {
        Membership membership = new Membership(workspace, user);
        if (excluded.containsKey(membership)) {
            return MembershipStatus.INACTIVE;
        }
        return invited.containsKey(membership) ? MembershipStatus.PENDING : MembershipStatus.ACTIVE;
    }

    /** Returns whether the user was invited, and so is unknown to the ports. */
    public boolean isInvited(WorkspaceId workspace, UserId user) {
        return invited.containsKey(new Membership(workspace, user));
    }

    /** Returns whether the user was deactivated or removed, and can no longer use the workspace. */
    public boolean isShutOut(WorkspaceId workspace, Supplier<UserId> user) {
        return !excluded.isEmpty() && excluded.containsKey(new Membership(workspace, user.get()));
    }

    /** Returns the user who was invited to any workspace with the address, ignoring case. */
    public Optional<User> invitedAs(String email) {
        String sought = email.toLowerCase(Locale.ROOT);
        return invited.values().stream()
                .filter(user -> user.email().toLowerCase(Locale.ROOT).equals(sought))
                .findFirst();
    }

    /** Adds a user whom the ports do not know. */
    public void invite(WorkspaceId workspace, User user) {
        invited.put(new Membership(workspace, user.id()), user);
    }

    /** Deactivates or activates a member. One who was invited is pending again. */
    public void setActive(WorkspaceId workspace, UserId user, boolean active) {
        Membership membership = new Membership(workspace, user);
        if (active) {
            excluded.remove(membership);
        } else {
            excluded.put(membership, Exclusion.DEACTIVATED);
        }
    }

    /** Removes a member. */
    public void remove(WorkspaceId workspace, UserId user) {
        Membership membership = new Membership(workspace, user);
        if (invited.remove(membership) == null) {
            excluded.put(membership, Exclusion.REMOVED);
        } else {
            excluded.remove(membership);
        }
    }
}
