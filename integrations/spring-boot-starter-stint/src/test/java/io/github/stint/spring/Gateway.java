package io.github.stint.spring;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The gateway, and Clockify behind it, on this machine; one for each test. */
@SuppressWarnings("NullAway.Init") // Set before each test.
public final class Gateway implements BeforeEachCallback, AfterEachCallback {

    public static final UserId USER = new UserId("ada");

    private static final WorkspaceId WORKSPACE = new WorkspaceId("office");

    private MatonSimulator simulator;

    @Override
    public void beforeEach(ExtensionContext test) {
        simulator = MatonSimulator.start(
                service(USER.value()),
                SimulatorOptions.builder(Clock.systemUTC()).build());
    }

    /** A service with that user, a workspace and an active connection. */
    public static InMemoryStint service(String user) {
        User member = User.builder()
                .id(new UserId(user))
                .email(user + "@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(WORKSPACE)
                .build();
        return InMemoryStint.builder(Clock.systemUTC())
                .workspace(Workspace.builder().id(WORKSPACE).name("Office").build(), member)
                .connection(Connection.builder()
                        .id(new ConnectionId("c1"))
                        .app("clockify")
                        .status(ConnectionStatus.ACTIVE)
                        .build())
                .build();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        simulator.close();
    }

    /** The properties of an application that uses it. */
    public String[] properties() {
        return new String[] {
            "stint.key=" + simulator.key(),
            "stint.gateway-url=" + simulator.gatewayUrl(),
            "stint.control-url=" + simulator.controlUrl()
        };
    }

    /** The properties of an application that uses Clockify without the gateway. */
    String[] directProperties() {
        return new String[] {
            "stint.key=" + simulator.key(), "stint.mode=direct", "stint.gateway-url=" + simulator.directUrl()
        };
    }

    public void close() {
        simulator.close();
    }
}
