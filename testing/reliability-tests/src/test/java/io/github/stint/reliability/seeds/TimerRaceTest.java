package io.github.stint.reliability.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.reliability.faults.Told;
import io.github.stint.reliability.network.Faults;
import io.github.stint.reliability.network.NetworkFault;
import io.github.stint.reliability.report.MarkdownTable;
import io.github.stint.reliability.report.Scale;
import io.github.stint.reliability.world.Settings;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Several threads and programs start and stop the timer of one user at the same time. */
class TimerRaceTest {

    private static final int SHARE = 4;
    private static final int MAX_CALLS = 6;
    private static final int MAX_PAUSE = 4_000;

    @Test
    void each_started_timer_is_stored_once_and_one_runs_at_most() {
        int races = Math.max(1, Scale.seeds() / SHARE);
        Map<Told.Outcome, Integer> outcomes = new EnumMap<>(Told.Outcome.class);
        List<AssertionError> violations = new ArrayList<>();
        for (long seed = Scale.firstSeed(); seed < Scale.firstSeed() + races; seed++) {
            try {
                race(seed).values().forEach(told -> outcomes.merge(told.outcome(), 1, Integer::sum));
            } catch (AssertionError violation) {
                violations.add(violation);
            }
        }
        MarkdownTable table = new MarkdownTable("races", "starts done", "not done", "unknown", "violations");
        table.row(
                races,
                outcomes.getOrDefault(Told.Outcome.DONE, 0),
                outcomes.getOrDefault(Told.Outcome.NOT_DONE, 0),
                outcomes.getOrDefault(Told.Outcome.UNKNOWN, 0),
                violations.size());
        table.write("timer-races.md", "Races for the timer");

        assertThat(violations).isEmpty();
    }

    private static Map<String, Told> race(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<NetworkFault, Double> faults = new EnumMap<>(NetworkFault.class);
        List<NetworkFault> kinds = List.of(NetworkFault.values());
        faults.put(kinds.get(random.nextInt(kinds.size())), random.nextDouble() / 3);
        Map<String, Told> starts = new TreeMap<>();
        try (World world = new World(Settings.of(seed).withTimes(Duration.ofMillis(100), Duration.ofSeconds(5)))) {
            world.network().faults(Faults.random(faults, world.simulation().newRandom()));
            List<Runnable> threads = new ArrayList<>();
            for (int program = 0; program < 2; program++) {
                Stint client = world.connectSettling();
                for (int thread = 0; thread < 1 + random.nextInt(2); thread++) {
                    String name = "timer " + program + thread;
                    int calls = 1 + random.nextInt(MAX_CALLS);
                    SplittableRandom own = world.simulation().newRandom();
                    threads.add(() -> startAndStop(world, client, name, calls, own, starts));
                }
            }
            world.run(threads);
            check(seed, world.entries(), starts);
        }
        return starts;
    }

    private static void startAndStop(
            World world, Stint client, String name, int calls, SplittableRandom random, Map<String, Told> starts) {
        TimeTracker tracker = new TimeTracker(client, World.WORKSPACE, World.USER);
        for (int call = 0; call < calls; call++) {
            sleep(world, Duration.ofMillis(random.nextInt(MAX_PAUSE)));
            Instant now = WholeSeconds.of(world.simulation().instant());
            String timer = name + " " + call;
            starts.put(timer, Told.about(() -> tracker.start(EntryDetails.describedAs(timer), now)));
            if (random.nextBoolean()) {
                Told unused = Told.about(
                        () -> tracker.stop(WholeSeconds.of(world.simulation().instant())));
            }
        }
    }

    private static void sleep(World world, Duration time) {
        try {
            world.simulation().sleep(time);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void check(long seed, List<TimeEntry> entries, Map<String, Told> starts) {
        assertThat(entries.stream().filter(TimeEntry::running))
                .as("seed %d: running of %s", seed, entries)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(entries)
                .as("seed %d", seed)
                .allSatisfy(entry ->
                        assertThat(entry.interval().problem()).as("%s", entry).isEmpty());
        starts.forEach((timer, told) -> {
            long stored = entries.stream()
                    .filter(entry -> entry.description().equals(timer))
                    .count();
            switch (told.outcome()) {
                case DONE ->
                    assertThat(stored).as("seed %d: %s %s", seed, timer, told).isEqualTo(1);
                case NOT_DONE ->
                    assertThat(stored).as("seed %d: %s %s", seed, timer, told).isZero();
                case UNKNOWN ->
                    assertThat(stored).as("seed %d: %s %s", seed, timer, told).isLessThanOrEqualTo(1);
            }
        });
    }
}
