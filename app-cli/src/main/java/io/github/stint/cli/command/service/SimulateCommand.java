package io.github.stint.cli.command.service;

import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.SourcedText;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.JsonText;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.core.error.InvalidValue;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Serves a simulated gateway on this machine, for tests in any language. */
@Command(
        name = "simulate",
        addMethodSubcommands = false,
        description = {
            "Serve a simulated Maton and Clockify gateway until it is stopped, on this machine only unless --bind is given.",
            "When it is ready, it prints its URLs as one line of JSON; requests are logged to the standard error."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final Duration SLEEP_INTERVAL = Duration.ofHours(1);

    @Option(names = "--port", paramLabel = "N", description = "Listen on this port (default: a free port).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = {
                "Listen on this IP address, or on all with 0.0.0.0, such as in a container. Every host that can reach it",
                "can use the simulator and set its faults (default: 127.0.0.1)."
            })
    private @Nullable String bind;

    @Option(names = "--key", paramLabel = "KEY", description = "Accept this key (default: simulated-key).")
    private @Nullable String key;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = {
                "Start with sample data of one user or of a team, or with an empty workspace: demo, team or empty (default:",
                "demo). With team, the key of the manager is the key with -manager after it, and that of the member with -member."
            })
    private SimulationPlan.Seed seed = SimulationPlan.Seed.DEMO;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Keep all data in this folder from run to run (default: in memory).")
    private @Nullable Path state;

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final FaultOptions faults = new FaultOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Context context;

    public SimulateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        requireThatOptionsHaveAnEffect();
        bindAddress()
                .filter(address -> !address.isLoopbackAddress())
                .ifPresent(address -> context.printMessageNow("warning: every host that can reach "
                        + address.getHostAddress() + " can use the simulator and set its faults"));
        try (Simulation simulation = start()) {
            boolean printed = context.printResultNow(
                    JsonText.compact().of(fields(simulation).of(simulation)));
            if (!printed) {
                // Without its URLs, no client can find the simulator.
                return ExitCode.DONE.number();
            }
            serve();
        }
        return ExitCode.INTERRUPTED.number();
    }

    /** The responses of a recording do not depend on data, limits, faults or settings. */
    private void requireThatOptionsHaveAnEffect() {
        if (recordings.replay().isEmpty()) {
            return;
        }
        CommandSpec command = Objects.requireNonNull(spec);
        ParseResult given = command.commandLine().getParseResult();
        Stream<String> ofMixins = Stream.of("limits", "faults", "strictness", "settings")
                .map(mixin -> Objects.requireNonNull(command.mixins().get(mixin)))
                .flatMap(mixin -> mixin.options().stream())
                .map(OptionSpec::longestName);
        List<String> useless = Stream.concat(Stream.of("--seed", "--state", "--record"), ofMixins)
                .filter(given::hasMatchedOption)
                .toList();
        if (!useless.isEmpty()) {
            throw new UsageError(
                    "--replay cannot be combined with " + String.join(", ", useless),
                    "use only --port, --bind, --key and the options for TLS with it");
        }
    }

    private static Fields<Simulation> fields(Simulation simulation) {
        Fields<Simulation> fields = new Fields<Simulation>()
                .with("gatewayUrl", Simulation::gatewayUrl)
                .with("controlUrl", Simulation::controlUrl)
                .with("directUrl", Simulation::directUrl)
                .with("key", Simulation::publicKey);
        return simulation.certificateFile().isPresent()
                ? fields.with(
                        "certificateFile", running -> running.certificateFile().map(Path::toString))
                : fields;
    }

    /** All options control the simulator, so that an invalid one is a mistake in the command line. */
    private Simulation start() {
        try {
            return context.simulate(plan());
        } catch (InvalidValue invalid) {
            throw new UsageError("stint simulate: " + invalid.getMessage(), invalid.hint());
        }
    }

    private void serve() {
        try {
            while (true) {
                context.sleeper().sleep(SLEEP_INTERVAL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<InetAddress> bindAddress() {
        return Optional.ofNullable(bind).map(text -> new SourcedText(text, "--bind").parse(IpAddressParser::parse));
    }

    private SimulationPlan plan() {
        return new SimulationPlan(
                bindAddress(),
                port,
                Optional.ofNullable(key),
                seed,
                Optional.ofNullable(state),
                limits.latency(),
                limits.workspaceRate(),
                limits.accountRate(),
                limits.window(),
                faults.random(),
                faults.next(),
                faults.seed(),
                strictness.inProgress(),
                strictness.strict(),
                settings.settings(),
                recordings.recording(),
                recordings.replay(),
                tls.tls());
    }
}
