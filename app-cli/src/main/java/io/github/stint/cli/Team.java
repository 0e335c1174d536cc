package io.github.stint.cli;

import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.adapter.simulator.WorkspaceSettings;
import io.github.stint.core.Stint;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The members of a sample workspace: an owner, who is the current user, a manager, a regular member, and one who was invited and has neither
 * a name nor settings.
 *
 * @param members in the order in which they were created
 */
record Team(List<User> members) {

    private static final String OWNER = "owner@example.com";
    private static final String MANAGER = "manager@example.com";
    private static final String MEMBER = "member@example.com";
    private static final String INVITED = "invited@example.com";
    /** The same clock gives the same ids. */
    private static final long SEED = 16;

    /** Returns the workspace without any data. */
    static InitialWorkspace workspace(Clock clock) {
        ObjectIds ids = new ObjectIds(clock, new SplittableRandom(SEED));
        WorkspaceId workspace = new WorkspaceId(ids.next());
        List<User> members = List.of(
                named(ids, workspace, OWNER, "Olivia Berg", "Europe/Berlin", DayOfWeek.MONDAY),
                named(ids, workspace, MANAGER, "Marcus Reed", "America/New_York", DayOfWeek.SUNDAY),
                named(ids, workspace, MEMBER, "Mina Rao", "Asia/Kolkata", DayOfWeek.MONDAY),
                User.builder()
                        .id(new UserId(ids.next()))
                        .email(INVITED)
                        .status(UserStatus.PENDING_EMAIL_VERIFICATION)
                        .build());
        return new InitialWorkspace(
                ids, Workspace.builder().id(workspace).name("Team").build(), members);
    }

    private static User named(
            ObjectIds ids, WorkspaceId workspace, String email, String name, String zone, DayOfWeek weekStart) {
        return User.builder()
                .id(new UserId(ids.next()))
                .name(name)
                .email(email)
                .status(UserStatus.ACTIVE)
                .activeWorkspace(workspace)
                .defaultWorkspace(workspace)
                .timeZone(ZoneId.of(zone))
                .weekStart(weekStart)
                .build();
    }

    /** Returns the members of the first workspace, which may be one without a team. */
    static Team of(Stint stint) {
        WorkspaceId workspace = stint.workspaces().list().get(0).id();
        return new Team(stint.users()
                .all(workspace, UserQuery.builder().sort(UserQuery.Sort.ID).build())
                .toList());
    }

    private Optional<UserId> find(String email) {
        return members.stream()
                .filter(member -> member.email().equals(email))
                .map(User::id)
                .findFirst();
    }

    /** Adds the roles of the members. */
    WorkspaceSettings.Builder withRoles(WorkspaceSettings.Builder settings) {
        find(OWNER).ifPresent(settings::owner);
        find(MANAGER).ifPresent(settings::manager);
        return settings;
    }

    /** Returns the keys of the manager and the member, given that of the owner. */
    Map<String, UserId> keys(String ofOwner) {
        Map<String, UserId> keys = new LinkedHashMap<>();
        find(MANAGER).ifPresent(manager -> keys.put(ofOwner + "-manager", manager));
        find(MEMBER).ifPresent(member -> keys.put(ofOwner + "-member", member));
        return keys;
    }
}
