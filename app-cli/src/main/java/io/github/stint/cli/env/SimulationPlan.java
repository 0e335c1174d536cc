package io.github.stint.cli.env;

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
 * @param inProgress whether the running timers are listed where the service does not do so
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
        List<NextFault> nextFaults,
        long seed,
        boolean inProgress) {

    /** Keeps its own copies. */
    public SimulationPlan {
        faults = List.copyOf(faults);
        nextFaults = List.copyOf(nextFaults);
    }

    /**
     * How many times in which time.
     *
     * @param times at least 1
     */
    public record Rate(int times, Duration per) {}

    /**
     * Something that goes wrong with a part of all requests.
     *
     * @param kind its name, such as {@code reset-before}
     * @param time how long, for what takes time; zero for the rest
     * @param probability from 0 to 1
     */
    public record ChanceFault(String kind, Duration time, double probability) {}

    /**
     * Something that goes wrong with the first requests of a kind.
     *
     * @param kind its name, such as {@code reset-before}
     * @param time how long, for what takes time; zero for the rest
     * @param method such as {@code POST}; empty for every one
     * @param path such as {@code /workspaces/*}{@code /tags}; empty for every one
     */
    public record NextFault(String kind, Duration time, int times, Optional<String> method, Optional<String> path) {}
}
