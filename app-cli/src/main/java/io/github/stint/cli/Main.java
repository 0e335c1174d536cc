package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.RawResponse;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.RawService;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.Version;
import io.github.stint.cli.program.StintProgram;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Wires the program together. */
public final class Main {

    private static final String OPEN = "open";
    private static final int OUTPUT_LOST = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> environment;
    private final String home;
    private final String operatingSystem;
    private final Clock clock;
    private final UnaryOperator<MatonConfig.Builder> tuning;

    Main(Map<String, String> environment, String home, String operatingSystem, Clock clock) {
        this(environment, home, operatingSystem, clock, usual -> usual);
    }

    /**
     * A program in this environment.
     *
     * @param tuning changes how the gateway is reached, for whoever cannot wait for the limits of the real one
     */
    Main(
            Map<String, String> environment,
            String home,
            String operatingSystem,
            Clock clock,
            UnaryOperator<MatonConfig.Builder> tuning) {
        this.environment = environment;
        this.home = home;
        this.operatingSystem = operatingSystem;
        this.clock = clock;
        this.tuning = tuning;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Main main = new Main(
                System.getenv(),
                System.getProperty("user.home", "."),
                System.getProperty("os.name", ""),
                Clock.systemUTC());
        // Not System.out, which keeps to itself what goes wrong with it.
        FailureTrackingStream data = new FailureTrackingStream(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = writer(data);
        PrintWriter err = writer(System.err);
        int exitCode = main.run(out, err, arguments);
        out.flush();
        if (data.failed() && exitCode == 0) {
            data.complaint().ifPresent(err::println);
            exitCode = OUTPUT_LOST;
        }
        err.flush();
        System.exit(exitCode);
    }

    int run(PrintWriter out, PrintWriter err, String[] arguments) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        // Told by the launcher: since JDK 22 a console is there even when nobody sits at it.
        boolean terminal = Boolean.getBoolean("stint.terminal");
        RunEnvironment runEnvironment = new RunEnvironment(
                environment,
                clock,
                out,
                err,
                in,
                terminal,
                config(),
                DesktopBrowser.of(operatingSystem, environment),
                length -> Thread.sleep(length.toMillis()));
        return new StintProgram(runEnvironment, new ChosenAdapters()).run(arguments);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private final class ChosenAdapters implements Adapters {

        @Override
        public Stint open(Settings settings) {
            return settings.offline() ? openOffline(settings) : MatonStint.connect(config(settings));
        }

        @Override
        public RawService raw(Stint opened) {
            return opened instanceof MatonStint maton ? new RawMaton(maton) : Adapters.super.raw(opened);
        }

        @Override
        public boolean isDirect(Settings settings) {
            return !settings.offline() && credential(RunEnvironment.MATON_KEY).isEmpty();
        }

        @Override
        public void checkAddress(URI address) {
            MatonConfig.checkAddress(address);
        }

        @Override
        public Simulation simulate(SimulationPlan plan, Consumer<String> log) {
            InMemoryStint stint = simulated(plan);
            MatonSimulator simulator = MatonSimulator.start(stint, options(plan, stint, log));
            // Told to stop by a signal, the program is not asked any more.
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop-simulator"));
            return new Simulated(simulator, plan.key().isPresent() ? Optional.empty() : Optional.of(simulator.key()));
        }
    }

    /** The adapter's own way to send a request as it is. */
    private record RawMaton(MatonStint stint) implements RawService {

        @Override
        public Reply send(String method, String path, Optional<String> body) {
            RawResponse response = stint.send(method, path, body);
            return new Reply(response.headers(), response.body());
        }
    }

    private MatonConfig config(Settings settings) {
        MatonConfig.Builder config = credential(RunEnvironment.MATON_KEY)
                .map(MatonConfig::maton)
                .or(() -> credential(RunEnvironment.CLOCKIFY_KEY).map(MatonConfig::direct))
                .orElseThrow(() -> new NotAuthenticated(
                        OPEN,
                        "no API key is set, so there is no account to work with",
                        "set MATON_API_KEY to your key from maton.ai/settings, or CLOCKIFY_API_KEY to one from Clockify itself,"
                                + " or work on this machine alone with --offline (or STINT_OFFLINE=1)"));
        settings.gatewayUrl().ifPresent(config::gatewayUrl);
        settings.controlUrl().ifPresent(config::controlUrl);
        settings.connection().ifPresent(config::connection);
        settings.timeout().ifPresent(config::timeout);
        return tuning.apply(config.userAgent("stint/" + Version.number())).build();
    }

    private Optional<String> credential(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(key -> !key.isBlank());
    }

    private Stint openOffline(Settings settings) {
        Path file = dataFolder().resolve("offline.json");
        boolean isNew = !Files.exists(file);
        InMemoryStint stint = emptyOffice("Me", "me@localhost", new SecureRandom())
                .storedIn(file, settings.timeout().orElse(PATIENCE));
        if (isNew) {
            settings.notes()
                    .add("made an offline workspace in " + file
                            + "; its clock times are in UTC, unless --tz or STINT_TZ"
                            + " names another zone, such as Europe/Berlin");
        }
        if (settings.verbose()) {
            settings.notes().add("offline data in " + file);
        }
        return stint;
    }

    private InMemoryStint.Builder emptyOffice(String name, String email, RandomGenerator random) {
        ObjectIds ids = new ObjectIds(clock, random);
        WorkspaceId workspace = new WorkspaceId(ids.next());
        User user = User.builder()
                .id(new UserId(ids.next()))
                .name(name)
                .email(email)
                .status(UserStatus.ACTIVE)
                .activeWorkspace(workspace)
                .defaultWorkspace(workspace)
                .timeZone(ZoneId.of("UTC"))
                .weekStart(DayOfWeek.MONDAY)
                .build();
        return InMemoryStint.builder(clock)
                .ids(ids)
                .workspace(
                        Workspace.builder().id(workspace).name("My workspace").build(), user);
    }

    private InMemoryStint simulated(SimulationPlan plan) {
        // Nobody else makes ids for it, so they need no chance that cannot be foreseen, which takes long to begin with.
        InMemoryStint.Builder office = emptyOffice("Demo User", "demo@example.com", new Random());
        boolean isNew = plan.state().filter(Files::exists).isEmpty();
        InMemoryStint stint = plan.state().map(office::storedIn).orElseGet(office::build);
        if (isNew) {
            stint.authorize(stint.connections().create(Connections.CLOCKIFY).id());
        }
        if (plan.demo() && isNew) {
            WorkspaceId workspace = stint.workspaces().list().get(0).id();
            new DemoData(stint, workspace).addUpTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        return stint;
    }

    private SimulatorOptions options(SimulationPlan plan, InMemoryStint stint, Consumer<String> log) {
        SimulatorOptions.Builder options = SimulatorOptions.builder(clock)
                .port(plan.port())
                .latency(plan.latency())
                .seed(plan.seed())
                .inProgressAsSpecified(plan.inProgress())
                .log(log)
                .authorizing(stint::authorize);
        plan.key().ifPresent(options::key);
        plan.workspaceRate().ifPresent(rate -> options.workspaceLimit(new RateLimit(rate.times(), rate.per())));
        plan.accountRate().ifPresent(rate -> options.accountLimit(new RateLimit(rate.times(), rate.per())));
        plan.faults().forEach(fault -> options.fault(fault.probability(), new Fault(kind(fault.kind()), fault.time())));
        plan.nextFaults()
                .forEach(fault ->
                        options.nextFault(fault.times(), match(fault), new Fault(kind(fault.kind()), fault.time())));
        return options.build();
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
                        "there is no fault \"" + code + "\"",
                        "use one of "
                                + String.join(
                                        ", ",
                                        Stream.of(Fault.Kind.values())
                                                .map(Fault.Kind::code)
                                                .toList())));
    }

    /** A simulator that runs. */
    private record Simulated(MatonSimulator simulator, Optional<String> publicKey) implements Simulation {

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

    private Path dataFolder() {
        return folder("STINT_DATA_DIR", "XDG_DATA_HOME", Path.of(".local", "share"));
    }

    private ConfigFile config() {
        return new ConfigFile(folder("STINT_CONFIG_DIR", "XDG_CONFIG_HOME", Path.of(".config"))
                .resolve("config.json"));
    }

    /** Our own variable names the folder itself, the desktop's one the folder that it is in. */
    private Path folder(String own, String desktop, Path inHome) {
        return folder(own)
                .or(() -> folder(desktop).filter(Path::isAbsolute).map(all -> all.resolve("stint")))
                .orElseGet(() -> Path.of(home).resolve(inHome).resolve("stint"));
    }

    private Optional<Path> folder(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
