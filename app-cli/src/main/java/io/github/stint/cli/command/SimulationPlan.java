package io.github.stint.cli.command;

import io.github.stint.cli.input.RateParser.Rate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a gateway is to be simulated.
 *
 * @param port 0 for a free one
 * @param key empty for the usual one
 * @param demo whether there is something to look at from the beginning
 * @param state where to keep everything; empty for in memory only
 * @param latency how long each request takes at least
 * @param workspaceRate how many requests each workspace may get; empty for no limit
 * @param accountRate how many requests the account may make; empty for no limit
 * @param seed what chance begins with
 */
public record SimulationPlan(
        int port,
        Optional<String> key,
        boolean demo,
        Optional<Path> state,
        Duration latency,
        Optional<Rate> workspaceRate,
        Optional<Rate> accountRate,
        List<ChanceFault> faults,
        long seed) {

    /** Keeps its own copy. */
    public SimulationPlan {
        faults = List.copyOf(faults);
    }

    /**
     * Something that goes wrong with a part of all requests.
     *
     * @param kind its name, such as {@code reset-before}
     * @param time how long, for what takes time; zero for the rest
     * @param probability from 0 to 1
     */
    public record ChanceFault(String kind, Duration time, double probability) {}
}
