package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** An empty workspace in memory with one user. */
final class InitialWorkspace {

    private InitialWorkspace() {}

    /**
     * Builds the workspace.
     *
     * @param zone the time zone of the user
     */
    static InMemoryStint.Builder of(String name, String email, ZoneId zone, Clock clock, RandomGenerator random) {
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
        return InMemoryStint.builder(clock)
                .ids(ids)
                .workspace(
                        Workspace.builder().id(workspace).name("My workspace").build(), user);
    }
}
