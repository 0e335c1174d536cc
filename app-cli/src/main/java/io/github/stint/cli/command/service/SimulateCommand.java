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
import io.github.stint.core.input.DurationParser;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a simulated gateway on this machine, for tests in any language. */
@Command(
        name = "simulate",
        addMethodSubcommands = false,
        description = {
            "Serve a simulated Maton and Clockify gateway until it is stopped, on this machine only unless --bind is given.",
            "When it is ready, it prints its URLs as one line of JSON; requests are logged to the standard error."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final Pattern FAULT = Pattern.compile(
            "(?<kind>[a-z-]+)(?::(?<time>[^=]+))?="
                    + "(?:(?<probability>\\d(?:\\.\\d+)?|\\.\\d+)|(?<times>\\d{1,9})x(?: (?<method>[A-Z]+|\\*))?(?: (?<path>/\\S*))?)");
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

    @Option(
            names = "--latency",
            paramLabel = "DURATION",
            description = "Set the minimum latency of each request, such as 50ms (default: 0ms).")
    private String latency = "0ms";

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description = "Limit the requests to each workspace, such as 50/s or 30/h (default: no limit).")
    private @Nullable String rate;

    @Option(
            names = "--account-rate",
            paramLabel = "RATE",
            description = "Limit the requests with each key, such as 10/s (default: no limit).")
    private @Nullable String accountRate;

    @Option(
            names = "--rate-window",
            paramLabel = "WINDOW",
            description = {
                "When --rate and --account-rate permit requests again: gradual (one by one), sliding (each after its time),",
                "or fixed (all when a period begins, such as each full hour) (default: gradual)."
            })
    private SimulationPlan.RateWindow rateWindow = SimulationPlan.RateWindow.GRADUAL;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = {
                "Inject a fault into a share of all requests, such as reset-after=0.05 or delay:200ms=0.5,",
                "or the next ones, such as \"bad-gateway=3x\" or \"reset-after=1x POST /workspaces/*/tags\"; repeat it for several faults.",
                "Kinds: delay, jitter, rate-limited, unauthorized, payment-required, forbidden, not-found, internal-error,",
                "bad-gateway, reset-before, reset-after, half-body, slow-body."
            })
    private List<String> faults = new ArrayList<>();

    @Option(names = "--fault-seed", paramLabel = "N", description = "Set the random seed for faults (default: 0).")
    private long faultSeed;

    @Option(
            names = "--in-progress",
            description = "List running timers at the path that Maton documents, where Clockify responds with 405.")
    private boolean inProgress;

    @Option(
            names = "--strict",
            paramLabel = "WHAT",
            description = {
                "Be less tolerant: slashes (a slash at the end of a path is not ignored), values (a number is not accepted as",
                "a text, nor \"true\" as true), routes (501 for a route of Clockify that is not simulated); repeat it for several",
                "(default: tolerant)."
            })
    private Set<SimulationPlan.Strictness> strict = EnumSet.noneOf(SimulationPlan.Strictness.class);

    @Option(
            names = "--force",
            paramLabel = "FIELD",
            split = ",",
            description = "Require fields of finished time, separated by commas: project, task, tags, description.")
    private Set<SimulationPlan.Required> required = EnumSet.noneOf(SimulationPlan.Required.class);

    @Option(
            names = "--lock-before",
            paramLabel = "DAY",
            description = "Lock all time that starts before this day in UTC, such as 2026-03-01, or before an instant.")
    private @Nullable String lockBefore;

    @Option(names = "--timers-only", description = "Reject time that is not created by a timer.")
    private boolean timersOnly;

    @Option(
            names = "--admin-billable",
            description = "Let only owners and administrators set whether time is billable; ignore what others send.")
    private boolean adminBillable;

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description =
                    "Limit each workspace to 30 requests an hour, as the service does: free or paid (default: paid).")
    private Plan plan = Plan.PAID;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write all requests and responses to a new file, one line of JSON each, without keys.")
    private @Nullable Path recording;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Repeat the responses of a recording instead; requests that are not in it get 501.")
    private @Nullable Path replay;

    @Option(
            names = "--tls",
            description = {
                "Accept connections with TLS only, with a generated certificate for localhost, 127.0.0.1 and ::1.",
                "The file that clients have to trust is printed as certificateFile."
            })
    private boolean tls;

    @Option(
            names = "--tls-ca",
            paramLabel = "FILE",
            description = "Write the certificate that clients have to trust to this file (default: a temporary file).")
    private @Nullable Path tlsAuthority;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Use TLS with this certificate in PEM, followed by those above it, if any.")
    private @Nullable Path tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "The private key of the certificate, in PKCS #8.")
    private @Nullable Path tlsKey;

    private final Context context;

    public SimulateCommand(Context context) {
        this.context = context;
    }

    /** The plan of the workspace. */
    enum Plan {
        FREE,
        PAID
    }

    @Override
    public Integer call() {
        if (replay != null && (state != null || recording != null || !faults.isEmpty())) {
            throw new UsageError(
                    "--replay cannot be combined with --state, --record or --fault",
                    "use only --port and --bind with it");
        }
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
                new SourcedText(latency, "--latency").parse(DurationParser::parseDelay),
                Optional.ofNullable(rate).map(text -> new SourcedText(text, "--rate").parse(RateParser::parse)),
                Optional.ofNullable(accountRate)
                        .map(text -> new SourcedText(text, "--account-rate").parse(RateParser::parse)),
                rateWindow,
                faults().filter(fault -> fault.group("probability") != null)
                        .map(fault -> new SimulationPlan.RandomFault(
                                fault.group("kind"), time(fault), Double.parseDouble(fault.group("probability"))))
                        .toList(),
                faults().filter(fault -> fault.group("times") != null)
                        .map(fault -> new SimulationPlan.NextFault(
                                fault.group("kind"),
                                time(fault),
                                Integer.parseInt(fault.group("times")),
                                Optional.ofNullable(fault.group("method")),
                                Optional.ofNullable(fault.group("path"))))
                        .toList(),
                faultSeed,
                inProgress,
                strict,
                new SimulationPlan.WorkspaceOptions(
                        required,
                        Optional.ofNullable(lockBefore)
                                .map(text -> new SourcedText(text, "--lock-before").parse(SimulateCommand::instant)),
                        timersOnly,
                        adminBillable,
                        plan == Plan.FREE),
                Optional.ofNullable(recording),
                Optional.ofNullable(replay),
                tls());
    }

    private Optional<SimulationPlan.Tls> tls() {
        if ((tlsCertificate == null) != (tlsKey == null)) {
            throw new UsageError("--tls-cert and --tls-key need each other", "use both, or only --tls");
        }
        if (tlsCertificate != null && tlsKey != null) {
            if (tlsAuthority != null) {
                throw new UsageError(
                        "--tls-ca cannot be combined with --tls-cert",
                        "use it with a generated certificate, with --tls");
            }
            return Optional.of(new SimulationPlan.Tls(
                    Optional.of(new SimulationPlan.OwnCertificate(tlsCertificate, tlsKey)), Optional.empty()));
        }
        return tls || tlsAuthority != null
                ? Optional.of(new SimulationPlan.Tls(Optional.empty(), Optional.ofNullable(tlsAuthority)))
                : Optional.empty();
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException invalid) {
            throw new UsageError(
                    "invalid day or instant \"" + text + "\"", "write it like 2026-03-01 or 2026-03-01T12:00:00Z");
        }
    }

    private Stream<Matcher> faults() {
        return faults.stream().map(SimulateCommand::fault);
    }

    private static Matcher fault(String text) {
        Matcher form = FAULT.matcher(text);
        if (!form.matches()) {
            throw new UsageError(
                    "--fault: invalid fault \"" + text + "\"",
                    "write it like reset-after=0.05, delay:200ms=0.5 or \"reset-after=3x POST /workspaces/*/tags\"");
        }
        return form;
    }

    private static Duration time(Matcher fault) {
        return Optional.ofNullable(fault.group("time"))
                .map(text -> new SourcedText(text, "--fault").parse(DurationParser::parseDelay))
                .orElse(Duration.ZERO);
    }
}
