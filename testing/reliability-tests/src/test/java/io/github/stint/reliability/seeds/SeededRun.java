package io.github.stint.reliability.seeds;

import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.core.Stint;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.TimeReports;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.reliability.network.Faults;
import io.github.stint.reliability.network.NetworkFault;
import io.github.stint.reliability.network.SentRequest;
import io.github.stint.reliability.world.Settings;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A simulation that depends on a seed alone: what clients call, the network, its faults, and the order of all that happens. */
final class SeededRun {

    private static final List<Double> PROBABILITIES = List.of(0.02, 0.05, 0.1, 0.2, 0.4);
    private static final List<Integer> LATENCIES = List.of(5, 100, 900);
    private static final List<Integer> TIMEOUTS = List.of(5, 30);
    private static final List<Integer> LIMITS = List.of(10, 50, 100_000);

    private static final List<NetworkFault> KINDS = List.of(NetworkFault.values());

    private final long seed;
    private final SplittableRandom random;

    private SeededRun(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /**
     * What happened.
     *
     * @param history what each caller learned
     * @param requests how many requests were sent
     */
    record Result(History history, int requests) {}

    /** Runs the simulation; throws {@link AssertionError} with the history if what is stored is not what the callers learned. */
    static Result of(long seed) {
        return new SeededRun(seed).run();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Result run() {
        int limit = any(LIMITS);
        int serviceLimit = any(LIMITS);
        Settings settings = Settings.of(seed)
                .withTimes(Duration.ofMillis(any(LATENCIES)), Duration.ofSeconds(any(TIMEOUTS)))
                .withClient(config -> config.accountLimit(limit))
                .withService(service -> service.accountLimit(RateLimit.perSecond(serviceLimit)));
        Map<NetworkFault, Double> faults = faults();
        try (World world = new World(settings)) {
            History history = new History(world.simulation());
            world.network().faults(Faults.random(faults, world.simulation().newRandom()));
            try {
                simulate(world, history);
            } catch (AssertionError violation) {
                throw new AssertionError(
                        "seed " + seed + ", limits " + limit + " and " + serviceLimit + ", faults " + faults + "\n"
                                + String.join("\n", history.lines()) + "\nrequests:\n"
                                + world.network().sent().stream()
                                        .map(SentRequest::toString)
                                        .collect(Collectors.joining("\n"))
                                + "\nviolation: " + reason(violation),
                        violation);
            }
            return new Result(history, world.network().sent().size());
        }
    }

    private static String reason(Throwable violation) {
        Throwable cause = violation.getCause();
        return cause == null ? violation.toString() : reason(cause);
    }

    private Map<NetworkFault, Double> faults() {
        Map<NetworkFault, Double> faults = new EnumMap<>(NetworkFault.class);
        int kinds = random.nextInt(5);
        for (int kind = 0; kind < kinds; kind++) {
            faults.put(any(KINDS), any(PROBABILITIES));
        }
        return faults;
    }

    private void simulate(World world, History history) {
        List<Stint> clients = new ArrayList<>(List.of(world.connectSettling()));
        if (random.nextBoolean()) {
            clients.add(world.connectSettling());
        }
        List<Owner> owners = new ArrayList<>();
        int threads = 1 + random.nextInt(4);
        for (int thread = 0; thread < threads; thread++) {
            String name = String.valueOf((char) ('a' + thread));
            owners.add(new Owner(name, thread == 0, world, any(clients), history, 4 + random.nextInt(9)));
        }
        world.run(owners);
        world.network().faults(Faults.none());
        // Another client, because those above may wait longer than their timeout after all the faults.
        checkTotal(world, world.connect());
    }

    /** The total that a client reports is that of what is stored. */
    private static void checkTotal(World world, Stint client) {
        LocalDate day = World.START.atZone(ZoneOffset.UTC).toLocalDate();
        ReportPeriod period = new ReportPeriod(day.minusDays(9), day.plusDays(9), ZoneOffset.UTC);
        Instant now = WholeSeconds.of(world.simulation().instant());
        List<TimeEntry> stored = world.entries();
        if (stored.stream().filter(TimeEntry::running).count() > 1) {
            throw new AssertionError("several timers run: " + stored);
        }
        IsoDuration expected = stored.stream()
                .map(entry -> entry.interval().durationUntil(now))
                .reduce(IsoDuration.ZERO, IsoDuration::plus);
        world.run(() -> {
            IsoDuration total = new TimeReports(client)
                    .report(World.WORKSPACE, World.USER, period, now)
                    .total();
            if (!total.equals(expected)) {
                throw new AssertionError("the total is " + total + ", but " + expected + " is stored");
            }
        });
    }
}
