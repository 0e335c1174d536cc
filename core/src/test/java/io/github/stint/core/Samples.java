package io.github.stint.core;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;

/** Entities with nothing in them but what they cannot do without, for a test to fill in what matters to it. */
public final class Samples {

    public static final WorkspaceId WORKSPACE = new WorkspaceId("w1");
    public static final UserId USER = new UserId("u1");
    public static final Instant NINE = Instant.parse("2026-02-13T09:00:00Z");
    public static final Instant TEN = Instant.parse("2026-02-13T10:00:00Z");

    private Samples() {}

    public static Client.Builder client() {
        return Client.builder().id(new ClientId("c1")).workspaceId(WORKSPACE).name("Acme");
    }

    public static Project.Builder project() {
        return Project.builder()
                .id(new ProjectId("p1"))
                .workspaceId(WORKSPACE)
                .name("Website")
                .billable(false)
                .isPublic(false)
                .color("#1976D2");
    }

    public static Task.Builder task() {
        return Task.builder()
                .id(new TaskId("t1"))
                .projectId(new ProjectId("p1"))
                .name("Draft")
                .status(TaskStatus.ACTIVE)
                .billable(false);
    }

    public static User.Builder user() {
        return User.builder().id(USER).email("ann@example.com").status(UserStatus.ACTIVE);
    }

    /** From nine to ten. */
    public static TimeEntry.Builder timeEntry() {
        return TimeEntry.builder()
                .id(new TimeEntryId("e1"))
                .workspaceId(WORKSPACE)
                .userId(USER)
                .interval(TimeInterval.of(NINE, TEN))
                .billable(false);
    }
}
