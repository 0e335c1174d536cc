package io.github.stint.cli.env;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a simulated gateway.
 *
 * @param bind the address to listen on; empty for this machine only
 * @param port the port; 0 for a free one
 * @param key the API key; empty for the default
 * @param seed the data to start with
 * @param state the folder of the data, or the file of an earlier version; empty to keep it in memory
 * @param latency the minimum latency of each request
 * @param workspaceRate the rate limit of each workspace; empty for none
 * @param accountRate the rate limit of the account; empty for none
 * @param rateWindow when both limits permit requests again
 * @param faultSeed the random seed of the faults
 * @param inProgress whether to list running timers at the path of the specification, which the service rejects
 * @param strict where the simulator is less tolerant than by default
 * @param settings what the workspace requires and forbids
 * @param recording the new file to record requests in; empty for none
 * @param replay the recording whose responses are repeated instead; empty for none
 * @param tls the certificate; empty for connections without encryption
 */
public record SimulationPlan(
        Optional<InetAddress> bind,
        int port,
        Optional<String> key,
        Seed seed,
        Optional<Path> state,
        Duration latency,
        Optional<Rate> workspaceRate,
        Optional<Rate> accountRate,
        RateWindow rateWindow,
        List<RandomFault> faults,
        List<NextFault> nextFaults,
        long faultSeed,
        boolean inProgress,
        Set<Strictness> strict,
        WorkspaceOptions settings,
        Optional<Path> recording,
        Optional<Path> replay,
        Optional<Tls> tls) {

    /** Copies the lists and the set. */
    public SimulationPlan {
        faults = List.copyOf(faults);
        nextFaults = List.copyOf(nextFaults);
        strict = Set.copyOf(strict);
    }

    /**
     * A rate limit.
     *
     * @param times the number of requests, at least 1
     * @param per the time in which they are allowed
     */
    public record Rate(int times, Duration per) {}

    /**
     * What a workspace requires and forbids.
     *
     * @param required the fields without which no time is finished
     * @param lockedBefore time that starts before it is locked; empty for none
     * @param timersOnly whether time is created by timers only
     * @param adminBillable whether only owners and administrators set whether time is billable
     * @param freePlan whether it permits as many requests as a new free one
     */
    public record WorkspaceOptions(
            Set<Required> required,
            Optional<Instant> lockedBefore,
            boolean timersOnly,
            boolean adminBillable,
            boolean freePlan) {

        /** Copies the set. */
        public WorkspaceOptions {
            required = Set.copyOf(required);
        }
    }

    /**
     * The certificate of the server.
     *
     * @param own that of the user; empty to generate one
     * @param authorityFile where the one that clients have to trust is written; empty for a temporary file
     */
    public record Tls(Optional<OwnCertificate> own, Optional<Path> authorityFile) {}

    /** The files of a certificate and its private key in PEM. */
    public record OwnCertificate(Path certificate, Path key) {}

    /** The data to start with: those of one user or of a team, or an empty workspace. */
    public enum Seed {
        DEMO,
        TEAM,
        EMPTY
    }

    /** A field without which no time is finished. */
    public enum Required {
        PROJECT,
        TASK,
        TAGS,
        DESCRIPTION
    }

    /** When requests are permitted again after all were sent: one by one, each after its time, or all when a period begins. */
    public enum RateWindow {
        GRADUAL,
        SLIDING,
        FIXED
    }

    /** Where the simulator can be less tolerant than by default. */
    public enum Strictness {
        /** A path with a slash at the end is another path. */
        SLASHES,
        /** A value in a body must have the type of its field. */
        VALUES,
        /** A route of the service that is not simulated gets 501. */
        ROUTES
    }

    /**
     * A fault of random requests.
     *
     * @param kind its name, such as {@code reset-before}
     * @param time the time of faults that have one; zero for the others
     * @param probability from 0 to 1
     */
    public record RandomFault(String kind, Duration time, double probability) {}

    /**
     * A fault of the next matching requests.
     *
     * @param kind its name, such as {@code reset-before}
     * @param time the time of faults that have one; zero for the others
     * @param times the number of requests that fail
     * @param method such as {@code POST}; empty for all
     * @param path such as {@code /workspaces/*}{@code /tags}; empty for all
     */
    public record NextFault(String kind, Duration time, int times, Optional<String> method, Optional<String> path) {}
}
