package io.github.stint.reliability.world;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.MatonTransport;
import io.github.stint.adapter.maton.SimulatedTransport;
import io.github.stint.adapter.simulator.SimulatorInProcess;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.reliability.network.SimulatedHttpClient;
import io.github.stint.reliability.network.SimulatedNetwork;
import io.github.stint.reliability.simulation.Simulation;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Clients, a network and the simulated service with a user and a workspace, in one simulation. */
public final class World implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    public static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    public static final UserId USER = new UserId("6650a00000000000000000bb");

    private static final URI URL = URI.create("http://127.0.0.1:9");

    private final Settings settings;
    private final Simulation simulation;
    private final InMemoryStint stored;
    private final SimulatedNetwork network;
    private final List<Runnable> closers = new ArrayList<>();

    /** Creates a world in which nothing has happened. */
    public World(Settings settings) {
        this.settings = settings;
        this.simulation = new Simulation(settings.seed(), START);
        this.stored = InMemoryStint.builder(simulation)
                .ids(new ObjectIds(simulation, new Random(settings.seed())))
                .workspace(Workspace.builder().id(WORKSPACE).name("Office").build(), user())
                .connection(Connection.builder()
                        .id(new ConnectionId("13fe7b78-42ba-4b43-9631-69a4bf7091ec"))
                        .app(Connections.CLOCKIFY)
                        .status(ConnectionStatus.ACTIVE)
                        .createdAt(START.minusSeconds(3600))
                        .build())
                .build();
        SimulatorOptions options =
                settings.service().apply(SimulatorOptions.builder(simulation)).build();
        this.network = new SimulatedNetwork(
                simulation, new SimulatorInProcess(stored, options, URL), settings.latency(), settings.timeout());
    }

    private static User user() {
        return User.builder()
                .id(USER)
                .name("ada")
                .email("ada@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(WORKSPACE)
                .defaultWorkspace(WORKSPACE)
                .timeZone(ZoneId.of("UTC"))
                .build();
    }

    /** Opens a client, as one process does. */
    public MatonStint connect() {
        return connect(config -> config);
    }

    /** Opens a client whose configuration is changed in addition. */
    public MatonStint connect(UnaryOperator<MatonConfig.Builder> change) {
        MatonTransport transport = SimulatedTransport.open(new SimulatedHttpClient(simulation, network), simulation);
        MatonConfig.Builder config = MatonConfig.maton(SimulatorOptions.DEFAULT_KEY)
                .gatewayUrl(URL.resolve("/clockify"))
                .controlUrl(URL)
                .timeout(settings.timeout())
                .transport(transport);
        MatonStint client =
                MatonStint.connect(change.apply(settings.client().apply(config)).build());
        closers.add(client::close);
        closers.add(transport::close);
        return client;
    }

    /** Opens a client whose writes settle, as those of use cases do. Its threads share what is known of entries. */
    public Stint connectSettling() {
        return new Settling(simulation, simulation).around(connect());
    }

    /** Runs the work in threads that begin at the same time, until all have ended and no request is in flight. */
    public void run(List<? extends Runnable> threads) {
        threads.forEach(simulation::execute);
        simulation.run();
    }

    /** Runs the work in one thread. */
    public void run(Runnable thread) {
        run(List.of(thread));
    }

    public Simulation simulation() {
        return simulation;
    }

    public SimulatedNetwork network() {
        return network;
    }

    /** What the service has stored, without a request. */
    public InMemoryStint stored() {
        return stored;
    }

    /** All entries that the service has stored. */
    public List<TimeEntry> entries() {
        return stored.timeEntries().all(WORKSPACE, USER, TimeEntryQuery.all()).toList();
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
        simulation.close();
    }
}
