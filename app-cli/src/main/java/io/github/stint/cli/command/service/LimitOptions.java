package io.github.stint.cli.command.service;

import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.SourcedText;
import io.github.stint.cli.env.UsageError;
import io.github.stint.core.input.DurationParser;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how fast a simulator responds, and how many requests it permits. */
final class LimitOptions {

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

    /**
     * Returns the minimum latency of each request.
     *
     * @throws UsageError if it is not valid
     */
    Duration latency() {
        return new SourcedText(latency, "--latency").parse(DurationParser::parseDelay);
    }

    /**
     * Returns the limit of each workspace; empty for none.
     *
     * @throws UsageError if it is not valid
     */
    Optional<SimulationPlan.Rate> workspaceRate() {
        return rate(rate, "--rate");
    }

    /**
     * Returns the limit of each key; empty for none.
     *
     * @throws UsageError if it is not valid
     */
    Optional<SimulationPlan.Rate> accountRate() {
        return rate(accountRate, "--account-rate");
    }

    private static Optional<SimulationPlan.Rate> rate(@Nullable String text, String option) {
        return Optional.ofNullable(text).map(given -> new SourcedText(given, option).parse(RateParser::parse));
    }

    /** Returns when both limits permit requests again. */
    SimulationPlan.RateWindow window() {
        return rateWindow;
    }
}
