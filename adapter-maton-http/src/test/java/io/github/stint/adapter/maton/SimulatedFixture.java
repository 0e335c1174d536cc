package io.github.stint.adapter.maton;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.contract.ContractFixture;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The adapter over HTTP, with a simulator of the gateway that stores everything in memory. */
final class SimulatedFixture implements ContractFixture, AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    private static final User USER = user("6650a00000000000000000bb", "ada");
    private static final User COLLEAGUE = user("6650a00000000000000000cc", "grace");

    private final InMemoryStint memory;
    private final MatonSimulator simulator;
    private final MatonStint stint;
    private int names;

    private SimulatedFixture(InMemoryStint memory, MatonSimulator simulator, MatonConfig.Builder config) {
        this.memory = memory;
        this.simulator = simulator;
        this.stint = MatonStint.connect(config.accountLimit(100_000)
                .workspaceLimit(100_000)
                .retryDelay(Duration.ofMillis(2))
                .build());
    }

    /** Through the gateway. */
    static SimulatedFixture throughMaton() {
        return throughMaton(usual -> usual);
    }

    /** Through the gateway, with another configuration than usual. */
    static SimulatedFixture throughMaton(UnaryOperator<MatonConfig.Builder> change) {
        return before(simulator -> change.apply(MatonConfig.maton(simulator.key())
                .gatewayUrl(simulator.gatewayUrl())
                .controlUrl(simulator.controlUrl())));
    }

    /** To Clockify itself. */
    static SimulatedFixture direct() {
        return before(simulator -> MatonConfig.direct(simulator.key()).gatewayUrl(simulator.directUrl()));
    }

    private static SimulatedFixture before(Function<MatonSimulator, MatonConfig.Builder> config) {
        InMemoryStint memory = InMemoryStint.builder(CLOCK)
                // As the service's own they grow, which the order of workspaces hangs on.
                .ids(new ObjectIds(CLOCK, new Random(1)))
                .workspace(Workspace.builder().id(WORKSPACE).name("Office").build(), USER, COLLEAGUE)
                .connection(Connection.builder()
                        .id(new ConnectionId("13fe7b78-42ba-4b43-9631-69a4bf7091ec"))
                        .app(Connections.CLOCKIFY)
                        .status(ConnectionStatus.ACTIVE)
                        .createdAt(CLOCK.instant().minusSeconds(3600))
                        .build())
                .build();
        SimulatorOptions options =
                SimulatorOptions.builder(CLOCK).authorizing(memory::authorize).build();
        MatonSimulator simulator = MatonSimulator.start(memory, options);
        return new SimulatedFixture(memory, simulator, config.apply(simulator));
    }

    private static User user(String id, String name) {
        return User.builder()
                .id(new UserId(id))
                .name(name)
                .email(name + "@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(WORKSPACE)
                .defaultWorkspace(WORKSPACE)
                .timeZone(ZoneId.of("UTC"))
                .build();
    }

    /** What the simulator stands before; it is there without a network, and after the end too. */
    InMemoryStint memory() {
        return memory;
    }

    MatonSimulator simulator() {
        return simulator;
    }

    @Override
    public MatonStint stint() {
        return stint;
    }

    @Override
    public WorkspaceId workspace() {
        return WORKSPACE;
    }

    @Override
    public UserId user() {
        return USER.id();
    }

    @Override
    public Optional<UserId> colleague() {
        return Optional.of(COLLEAGUE.id());
    }

    @Override
    public boolean loseNextResponse() {
        simulator.faults().clear();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            simulator.faults().next(1, RequestMatch.of(method, "/**"), Fault.resetAfter());
        }
        return true;
    }

    @Override
    public String unique(String word) {
        names++;
        // Of one width, so that no name is a part of another.
        return word + " " + (1000 + names);
    }

    @Override
    public void close() {
        stint.close();
        simulator.close();
    }
}
