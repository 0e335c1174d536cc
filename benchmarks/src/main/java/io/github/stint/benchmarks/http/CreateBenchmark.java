package io.github.stint.benchmarks.http;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.benchmarks.data.SampleWorkspace;
import io.github.stint.benchmarks.table.Row;
import io.github.stint.benchmarks.table.Spread;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Creates entries from several threads where the service permits 50 requests a second, and reports the part of that rate. */
public final class CreateBenchmark {

    private static final int CREATES = 1000;
    private static final int PER_SECOND = 50;
    private static final int THREADS = 16;
    /** Enough that no class is loaded while it is measured, which takes as long as twenty requests. */
    private static final int WARM_UP = 100;

    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");

    private CreateBenchmark() {}

    /** Runs with and without the limit as a setting, and returns the rows. */
    public static List<Row> run(int rounds) throws InterruptedException {
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        seconds(WARM_UP, CreateBenchmark::withLimit);
        for (int round = 0; round < rounds; round++) {
            known.add(partOfTheLimit(CreateBenchmark::withLimit));
            unknown.add(partOfTheLimit(config -> config));
        }
        String what = "1,000 creates, 100 ms latency, 50 requests a second, limit ";
        return List.of(
                new Row(what + "set", "of the limit", "0.975 or more", Spread.of(known)),
                new Row(what + "not set", "of the limit", "0.97 or more", Spread.of(unknown)));
    }

    /** Of the account and of the workspace: the adapter learns what is not set. */
    private static MatonConfig.Builder withLimit(MatonConfig.Builder config) {
        return config.accountLimit(PER_SECOND).workspaceLimit(PER_SECOND);
    }

    private static double partOfTheLimit(UnaryOperator<MatonConfig.Builder> limits) throws InterruptedException {
        return CREATES / seconds(CREATES, limits) / PER_SECOND;
    }

    private static double seconds(int creates, UnaryOperator<MatonConfig.Builder> limits) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        InMemoryStint stored = SampleWorkspace.with(0, FIRST, clock).build();
        SimulatorOptions options = SimulatorOptions.builder(clock)
                .latency(Duration.ofMillis(100))
                .workspaceLimit(RateLimit.perSecond(PER_SECOND))
                .build();
        try (MatonSimulator simulator = MatonSimulator.start(stored, options);
                MatonStint stint = MatonStint.connect(
                        limits.apply(MatonConfig.direct(simulator.key()).gatewayUrl(simulator.directUrl()))
                                .build())) {
            // As in a program that knows whose time it tracks. Else each thread requests it first, and the limit counts
            // that.
            stint.users().current();
            long begin = System.nanoTime();
            create(creates, stint);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static void create(int creates, MatonStint stint) throws InterruptedException {
        List<Callable<Object>> calls = new ArrayList<>();
        for (int index = 0; index < creates; index++) {
            Instant start = FIRST.plus(Duration.ofMinutes(index));
            NewTimeEntry entry =
                    NewTimeEntry.completed(TimeInterval.of(start, start.plusSeconds(50)), "Entry " + index);
            calls.add(() -> stint.timeEntries().create(SampleWorkspace.ID, entry));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Object> call : threads.invokeAll(calls)) {
                call.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an entry was not created", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
