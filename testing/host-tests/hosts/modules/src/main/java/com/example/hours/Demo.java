package com.example.hours;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;

/** Tracks an hour on a simulator of its own, over HTTP, and prints it. */
public final class Demo {

    private static final WorkspaceId OFFICE = new WorkspaceId("office");
    private static final UserId ADA = new UserId("ada");

    private Demo() {}

    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        SimulatorOptions options =
                SimulatorOptions.builder(clock).key("key-of-ada").build();
        try (InMemoryStint data = data(clock);
                MatonSimulator simulator = MatonSimulator.start(data, options);
                Stint stint = MatonStint.connect(MatonConfig.maton(simulator.key())
                        .gatewayUrl(simulator.gatewayUrl())
                        .controlUrl(simulator.controlUrl())
                        .build())) {
            TimeEntry hour = trackAnHour(stint);
            System.out.println(hour.description() + " from " + hour.interval().start() + " to "
                    + hour.interval().end().orElseThrow());
        }
    }

    private static TimeEntry trackAnHour(Stint stint) {
        Project acme = stint.projects().create(OFFICE, NewProject.named("Acme"));
        TimeTracker tracker = new TimeTracker(stint, OFFICE, ADA);
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
        tracker.start(
                EntryDetails.builder()
                        .description("Write the offer")
                        .project(acme)
                        .build(),
                start);
        return tracker.stop(start.plusSeconds(3_600));
    }

    private static InMemoryStint data(Clock clock) {
        return InMemoryStint.builder(clock)
                .workspace(
                        Workspace.builder().id(OFFICE).name("Office").build(),
                        User.builder()
                                .id(ADA)
                                .email("ada@example.com")
                                .status(UserStatus.ACTIVE)
                                .build())
                .connection(Connection.builder()
                        .id(new ConnectionId("11111111-2222-4333-8444-555555555555"))
                        .app("clockify")
                        .status(ConnectionStatus.ACTIVE)
                        .build())
                .build();
    }
}
