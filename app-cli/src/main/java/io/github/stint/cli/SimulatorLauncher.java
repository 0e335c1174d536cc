package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.offline.OfflineStint;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.adapter.simulator.WorkspaceSettings;
import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
        Optional<List<String>> replay = plan.replay().map(RecordingFile::read);
        // First, so that no other file is written if this one cannot be.
        Optional<RecordingFile> recording = plan.recording().map(file -> RecordingFile.create(file, log));
        Optional<SimulatorTls> tls = plan.tls().map(certificate -> SimulatorTls.of(certificate, plan.bind(), clock));
        Runnable afterwards = () -> {
            recording.ifPresent(RecordingFile::close);
            tls.ifPresent(certificate -> certificate.delete(log));
        };
        SimulatorOptions.Builder options =
                SimulatorOptions.builder(clock).port(plan.port()).log(log);
        // Without lambdas, which Java would link at each start although the options are rare.
        if (plan.bind().isPresent()) {
            options.bindAddress(plan.bind().get());
        }
        if (plan.key().isPresent()) {
            options.key(plan.key().get());
        }
        if (recording.isPresent()) {
            options.recording(recording.get());
        }
        if (tls.isPresent()) {
            options.tls(tls.get().certificate());
        }
        try {
            MatonSimulator simulator =
                    replay.isPresent() ? MatonSimulator.replay(replay.get(), options.build()) : start(plan, options);
            RunningSimulation running = new RunningSimulation(
                    simulator,
                    plan.key().isPresent() ? Optional.empty() : Optional.of(simulator.key()),
                    tls.flatMap(SimulatorTls::authorityFile),
                    afterwards);
            // A signal ends the process without reaching the call of close.
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop-simulator"));
            return running;
        } catch (RuntimeException failure) {
            afterwards.run();
            throw failure;
        }
    }

    private MatonSimulator start(SimulationPlan plan, SimulatorOptions.Builder options) {
        Opened opened = open(plan);
        fill(opened, plan);
        configure(options, plan, opened);
        return MatonSimulator.start(opened.stint(), options.build());
    }

    /**
     * A workspace.
     *
     * @param authorization activates a connection
     * @param actingAs returns the same workspace for another user
     * @param isNew whether it is empty
     */
    private record Opened(
            Stint stint,
            Consumer<ConnectionId> authorization,
            Function<UserId, ? extends Stint> actingAs,
            boolean isNew) {}

    private Opened open(SimulationPlan plan) {
        InitialWorkspace empty = plan.seed() == SimulationPlan.Seed.TEAM
                ? Team.workspace(clock)
                : InitialWorkspace.of("Demo User", "demo@example.com", ZoneId.of("UTC"), clock, random.get());
        if (plan.state().isPresent()) {
            return open(empty, plan.state().get());
        }
        InMemoryStint stint = empty.inMemory(clock).build();
        return new Opened(stint, stint::authorize, stint::actingAs, true);
    }

    /** A file is one of an earlier version, and is imported into a folder beside it. */
    private Opened open(InitialWorkspace empty, Path state) {
        boolean isFile = Files.isRegularFile(state);
        Path folder = isFile ? state.resolveSibling(state.getFileName() + ".d") : state;
        OfflineStint.Builder builder =
                empty.offline(clock).beforeDatabase(new DatabaseLibrary(folders.cache())::prepare);
        boolean isNew = !isFile && !OfflineStint.hasData(folder);
        OfflineStint stint = (isFile ? builder.importing(state) : builder).open(folder);
        return new Opened(stint, stint::authorize, stint::actingAs, isNew);
    }

    private void fill(Opened opened, SimulationPlan plan) {
        if (!opened.isNew()) {
            return;
        }
        Stint stint = opened.stint();
        opened.authorization()
                .accept(stint.connections().create(Connections.CLOCKIFY).id());
        WorkspaceId workspace = stint.workspaces().list().get(0).id();
        switch (plan.seed()) {
            case DEMO -> new DemoData(stint, workspace).addUpTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            case TEAM ->
                new TeamData(stint, workspace, clock.instant())
                        .addFor(Team.of(stint).members().stream()
                                .filter(member -> member.name().isPresent())
                                .toList());
            case EMPTY -> {
                // Nothing to add.
            }
        }
    }

    private static void configure(SimulatorOptions.Builder options, SimulationPlan plan, Opened opened) {
        options.latency(plan.latency())
                .seed(plan.faultSeed())
                .inProgressAsSpecified(plan.inProgress())
                .strictSlashes(plan.strict().contains(SimulationPlan.Strictness.SLASHES))
                .strictValues(plan.strict().contains(SimulationPlan.Strictness.VALUES))
                .strictRoutes(plan.strict().contains(SimulationPlan.Strictness.ROUTES))
                .authorizing(opened.authorization())
                .settings(settings(plan.settings()).build());
        if (plan.seed() == SimulationPlan.Seed.TEAM) {
            Team team = Team.of(opened.stint());
            options.settings(team.withRoles(settings(plan.settings())).build());
            WorkspaceId workspace = opened.stint().workspaces().list().get(0).id();
            options.customField(workspace, TeamData.ORDER, "Order number", "TXT");
            options.customField(workspace, TeamData.ON_SITE, "On site", "CHECKBOX");
            team.keys(plan.key().orElse(SimulatorOptions.DEFAULT_KEY))
                    .forEach(
                            (key, member) -> options.user(key, opened.actingAs().apply(member)));
        }
        if (plan.workspaceRate().isPresent()) {
            options.workspaceLimit(limit(plan.workspaceRate().get(), plan));
        }
        if (plan.accountRate().isPresent()) {
            options.accountLimit(limit(plan.accountRate().get(), plan));
        }
        for (SimulationPlan.RandomFault fault : plan.faults()) {
            options.fault(fault.probability(), new Fault(kind(fault.kind()), fault.time()));
        }
        for (SimulationPlan.NextFault fault : plan.nextFaults()) {
            options.nextFault(fault.times(), match(fault), new Fault(kind(fault.kind()), fault.time()));
        }
    }

    private static WorkspaceSettings.Builder settings(SimulationPlan.WorkspaceOptions options) {
        WorkspaceSettings.Builder settings = WorkspaceSettings.builder()
                .forceProjects(options.required().contains(SimulationPlan.Required.PROJECT))
                .forceTasks(options.required().contains(SimulationPlan.Required.TASK))
                .forceTags(options.required().contains(SimulationPlan.Required.TAGS))
                .forceDescription(options.required().contains(SimulationPlan.Required.DESCRIPTION))
                .timersOnly(options.timersOnly())
                .onlyAdminsChangeBillable(options.adminBillable())
                .freePlan(options.freePlan());
        if (options.lockedBefore().isPresent()) {
            settings.lockedBefore(options.lockedBefore().get());
        }
        return settings;
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

    private record RunningSimulation(
            MatonSimulator simulator, Optional<String> publicKey, Optional<Path> certificateFile, Runnable afterClose)
            implements Simulation {

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
            afterClose.run();
        }
    }
}
