package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.adapter.offline.OfflineStint;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An empty workspace.
 *
 * @param ids the source of all ids
 * @param members the first is the current user
 */
record InitialWorkspace(ObjectIds ids, Workspace workspace, List<User> members) {

    /**
     * Returns a workspace with one user.
     *
     * @param zone the time zone of the user
     */
    static InitialWorkspace of(String name, String email, ZoneId zone, Clock clock, RandomGenerator random) {
        ObjectIds ids = new ObjectIds(clock, random);
        WorkspaceId workspace = new WorkspaceId(ids.next());
        User user = User.builder()
                .id(new UserId(ids.next()))
                .name(name)
                .email(email)
                .status(UserStatus.ACTIVE)
                .activeWorkspace(workspace)
                .defaultWorkspace(workspace)
                .timeZone(zone)
                .weekStart(DayOfWeek.MONDAY)
                .build();
        return new InitialWorkspace(
                ids, Workspace.builder().id(workspace).name("My workspace").build(), List.of(user));
    }

    /** Returns the builder of an adapter in memory with the workspace. */
    InMemoryStint.Builder inMemory(Clock clock) {
        return InMemoryStint.builder(clock).ids(ids).workspace(workspace, members.toArray(User[]::new));
    }

    /** Returns the builder of an adapter that creates the workspace in a new folder. */
    OfflineStint.Builder offline(Clock clock) {
        return OfflineStint.builder(clock).ids(ids::next).workspace(workspace, members.toArray(User[]::new));
    }
}
