package io.github.stint.benchmarks.data;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A workspace with one user, twenty projects, and ten entries of 25 minutes a day. */
public final class SampleWorkspace {

    public static final WorkspaceId ID = new WorkspaceId("64a687e29ae1f428e7ebe301");
    public static final User USER = User.builder()
            .id(new UserId("5a0ab5acb07987125438b60f"))
            .email("kim@example.com")
            .status(UserStatus.ACTIVE)
            .activeWorkspace(ID)
            .defaultWorkspace(ID)
            .timeZone(ZoneId.of("Europe/Berlin"))
            .build();
    public static final int PROJECTS = 20;

    /** From the start of an entry to that of the next. */
    public static final Duration DISTANCE = Duration.ofMinutes(144);

    private static final Duration DURATION = Duration.ofMinutes(25);

    private SampleWorkspace() {}

    /** Returns the workspace with this many entries before a moment, one after the other from the first on. */
    public static InMemoryStint.Builder with(int entries, Instant end, Clock clock) {
        InMemoryStint.Builder builder = InMemoryStint.builder(clock)
                .workspace(Workspace.builder().id(ID).name("Benchmark").build(), USER);
        for (int number = 0; number < PROJECTS; number++) {
            builder.project(Project.builder()
                    .id(project(number))
                    .workspaceId(ID)
                    .name("Project " + number)
                    .billable(true)
                    .isPublic(true)
                    .build());
        }
        Instant first = end.minus(DISTANCE.multipliedBy(entries));
        for (int index = 0; index < entries; index++) {
            builder.timeEntry(TimeEntry.builder()
                    .id(entry(index))
                    .workspaceId(ID)
                    .userId(USER.id())
                    .projectId(project(index % PROJECTS))
                    .description("Review of change " + index)
                    .interval(from(first.plus(DISTANCE.multipliedBy(index))))
                    .billable(true)
                    .build());
        }
        return builder;
    }

    /** Returns the interval of an entry that starts at this moment. */
    public static TimeInterval from(Instant start) {
        return TimeInterval.of(start, start.plus(DURATION));
    }

    /** Returns the id of the entry with this index, from 0 on. */
    public static TimeEntryId entry(int index) {
        return new TimeEntryId("%024x".formatted(index + 1_000_000L));
    }

    /** Returns the id of the project with this number, from 0 on. */
    public static ProjectId project(int number) {
        return new ProjectId("%024x".formatted(number + 1L));
    }
}
