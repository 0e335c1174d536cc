package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.offline.OfflineStint;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the simulator with a workspace in memory or in a folder. */
final class SimulatorLauncher {

    private final UserFolders folders;
    private final Clock clock;
    private final Supplier<RandomGenerator> random;

    /**
     * Creates a launcher.
     *
     * @param random creates the generator of ids; it need not be secure, because only this process adds ids
     */
    SimulatorLauncher(UserFolders folders, Clock clock, Supplier<RandomGenerator> random) {
        this.folders = folders;
        this.clock = clock;
        this.random = random;
    }

    Simulation launch(SimulationPlan plan, Consumer<String> log) {
        Opened opened = open(plan);
        fill(opened, plan);
        MatonSimulator simulator = MatonSimulator.start(opened.stint(), options(plan, opened, log));
        // A signal ends the process without reaching the call of close.
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop-simulator"));
        return new RunningSimulation(
                simulator, plan.key().isPresent() ? Optional.empty() : Optional.of(simulator.key()));
    }

    /**
     * A workspace.
     *
     * @param authorization activates a connection
     * @param isNew whether it is empty
     */
    private record Opened(Stint stint, Consumer<ConnectionId> authorization, boolean isNew) {}

    private Opened open(SimulationPlan plan) {
        InitialWorkspace empty =
                InitialWorkspace.of("Demo User", "demo@example.com", ZoneId.of("UTC"), clock, random.get());
        return plan.state().map(state -> open(empty, state)).orElseGet(() -> {
            InMemoryStint stint = empty.inMemory(clock).build();
            return new Opened(stint, stint::authorize, true);
        });
    }

    /** A file is one of an earlier version, and is imported into a folder beside it. */
    private Opened open(InitialWorkspace empty, Path state) {
        boolean isFile = Files.isRegularFile(state);
        Path folder = isFile ? state.resolveSibling(state.getFileName() + ".d") : state;
        OfflineStint.Builder builder =
                empty.offline(clock).beforeDatabase(new DatabaseLibrary(folders.cache())::prepare);
        boolean isNew = !isFile && !OfflineStint.hasData(folder);
        OfflineStint stint = (isFile ? builder.importing(state) : builder).open(folder);
        return new Opened(stint, stint::authorize, isNew);
    }

    private void fill(Opened opened, SimulationPlan plan) {
        if (!opened.isNew()) {
            return;
        }
        Stint stint = opened.stint();
        opened.authorization()
                .accept(stint.connections().create(Connections.CLOCKIFY).id());
        if (plan.demo()) {
            WorkspaceId workspace = stint.workspaces().list().get(0).id();
            new DemoData(stint, workspace).addUpTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    private SimulatorOptions options(SimulationPlan plan, Opened opened, Consumer<String> log) {
        SimulatorOptions.Builder options = SimulatorOptions.builder(clock)
                .port(plan.port())
                .latency(plan.latency())
                .seed(plan.faultSeed())
                .inProgressAsSpecified(plan.inProgress())
                .strictSlashes(plan.strict().contains(SimulationPlan.Strictness.SLASHES))
                .strictValues(plan.strict().contains(SimulationPlan.Strictness.VALUES))
                .strictRoutes(plan.strict().contains(SimulationPlan.Strictness.ROUTES))
                .log(log)
                .authorizing(opened.authorization());
        plan.bind().ifPresent(options::bindAddress);
        plan.key().ifPresent(options::key);
        plan.workspaceRate().ifPresent(rate -> options.workspaceLimit(limit(rate, plan)));
        plan.accountRate().ifPresent(rate -> options.accountLimit(limit(rate, plan)));
        plan.faults().forEach(fault -> options.fault(fault.probability(), new Fault(kind(fault.kind()), fault.time())));
        plan.nextFaults()
                .forEach(fault ->
                        options.nextFault(fault.times(), match(fault), new Fault(kind(fault.kind()), fault.time())));
        return options.build();
    }

    private static RateLimit limit(SimulationPlan.Rate rate, SimulationPlan plan) {
        return new RateLimit(
                rate.times(),
                rate.per(),
                RateLimit.Window.valueOf(plan.rateWindow().name()));
    }

    private static RequestMatch match(SimulationPlan.NextFault fault) {
        RequestMatch any = RequestMatch.any();
        return RequestMatch.of(fault.method().orElse(any.method()), fault.path().orElse(any.path()));
    }

    private static Fault.Kind kind(String code) {
        return Stream.of(Fault.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "start the simulator",
                        "fault",
                        "unknown fault \"" + code + "\"",
                        "use one of "
                                + Stream.of(Fault.Kind.values())
                                        .map(Fault.Kind::code)
                                        .collect(Collectors.joining(", "))));
    }

    private record RunningSimulation(MatonSimulator simulator, Optional<String> publicKey) implements Simulation {

        @Override
        public URI gatewayUrl() {
            return simulator.gatewayUrl();
        }

        @Override
        public URI controlUrl() {
            return simulator.controlUrl();
        }

        @Override
        public URI directUrl() {
            return simulator.directUrl();
        }

        @Override
        public void close() {
            simulator.close();
        }
    }
}
