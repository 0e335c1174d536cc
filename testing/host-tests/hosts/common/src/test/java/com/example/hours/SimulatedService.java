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
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The simulator with one workspace, in which the user Ada is the only member. */
public final class SimulatedService implements AutoCloseable {

    public static final WorkspaceId OFFICE = new WorkspaceId("office");
    public static final UserId ADA = new UserId("ada");

    private final InMemoryStint data;
    private final MatonSimulator simulator;

    private SimulatedService(InMemoryStint data, MatonSimulator simulator) {
        this.data = data;
        this.simulator = simulator;
    }

    public static SimulatedService start() {
        Clock clock = Clock.systemUTC();
        InMemoryStint data = InMemoryStint.builder(clock)
                .workspace(
                        Workspace.builder().id(OFFICE).name("Office").build(),
                        User.builder()
                                .id(ADA)
                                .email("ada@example.com")
                                .name("Ada")
                                .activeWorkspace(OFFICE)
                                .defaultWorkspace(OFFICE)
                                .status(UserStatus.ACTIVE)
                                .build())
                .connection(Connection.builder()
                        .id(new ConnectionId("11111111-2222-4333-8444-555555555555"))
                        .app("clockify")
                        .status(ConnectionStatus.ACTIVE)
                        .build())
                .build();
        SimulatorOptions options =
                SimulatorOptions.builder(clock).key("key-of-ada").build();
        return new SimulatedService(data, MatonSimulator.start(data, options));
    }

    public URI gatewayUrl() {
        return simulator.gatewayUrl();
    }

    public URI controlUrl() {
        return simulator.controlUrl();
    }

    public URI directUrl() {
        return simulator.directUrl();
    }

    public String key() {
        return simulator.key();
    }

    /** Opens a connection as the host does. */
    public Stint connect() {
        return MatonStint.connect(MatonConfig.maton(key())
                .gatewayUrl(gatewayUrl())
                .controlUrl(controlUrl())
                .retryDelay(Duration.ofMillis(20))
                .build());
    }

    @Override
    public void close() {
        simulator.close();
        data.close();
    }
}
