package io.github.stint.cli.command.service;

import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.SourcedText;
import io.github.stint.cli.env.UsageError;
import io.github.stint.core.input.DurationParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of the faults of a simulator. */
final class FaultOptions {

    private static final Pattern FAULT = Pattern.compile(
            "(?<kind>[a-z-]+)(?::(?<time>[^=]+))?="
                    + "(?:(?<probability>\\d(?:\\.\\d+)?|\\.\\d+)|(?<times>\\d{1,9})x(?: (?<method>[A-Z]+|\\*))?(?: (?<path>/\\S*))?)");

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

    /**
     * Returns the faults of random requests.
     *
     * @throws UsageError if a fault is not valid
     */
    List<SimulationPlan.RandomFault> random() {
        return faults().filter(fault -> fault.group("probability") != null)
                .map(fault -> new SimulationPlan.RandomFault(
                        fault.group("kind"), time(fault), Double.parseDouble(fault.group("probability"))))
                .toList();
    }

    /**
     * Returns the faults of the next requests.
     *
     * @throws UsageError if a fault is not valid
     */
    List<SimulationPlan.NextFault> next() {
        return faults().filter(fault -> fault.group("times") != null)
                .map(fault -> new SimulationPlan.NextFault(
                        fault.group("kind"),
                        time(fault),
                        Integer.parseInt(fault.group("times")),
                        Optional.ofNullable(fault.group("method")),
                        Optional.ofNullable(fault.group("path"))))
                .toList();
    }

    /** Returns the random seed. */
    long seed() {
        return faultSeed;
    }

    private Stream<Matcher> faults() {
        return faults.stream().map(FaultOptions::fault);
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
