package io.github.stint.reliability.faults;

import static java.util.stream.Collectors.groupingBy;

import io.github.stint.core.Stint;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.reliability.faults.Told.Outcome;
import io.github.stint.reliability.network.Faults;
import io.github.stint.reliability.network.NetworkFault;
import io.github.stint.reliability.world.Settings;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Many calls of one kind under one fault, and what was stored in the end compared with what the callers learned. */
final class FaultRun {

    private final Write write;
    private final int calls;
    private final Map<Integer, Told> told = new TreeMap<>();

    private FaultRun(Write write, int calls) {
        this.write = write;
        this.calls = calls;
    }

    /**
     * The result of a run.
     *
     * @param lost calls that succeeded for the caller, and are not stored
     * @param doubled writes that are stored once more than they were called
     * @param falseNo calls that failed for the caller, and are stored
     */
    record Result(int done, int notDone, int unknown, int lost, int doubled, int falseNo, int requests, Duration time) {

        boolean isRight() {
            return lost == 0 && doubled == 0 && falseNo == 0;
        }
    }

    static Result run(Write write, NetworkFault fault, double probability, int calls, long seed) {
        return new FaultRun(write, calls).run(fault, probability, seed);
    }

    private Result run(NetworkFault fault, double probability, long seed) {
        try (World world = new World(Settings.of(seed))) {
            Map<Integer, Optional<TimeEntry>> prepared = new TreeMap<>();
            for (int call = 0; call < calls; call++) {
                prepared.put(call, write.prepare(world, call));
            }
            world.network()
                    .faults(Faults.random(
                            Map.of(fault, probability), world.simulation().newRandom()));
            Stint client = world.connectSettling();
            List<Runnable> threads = new ArrayList<>();
            for (int thread = 0; thread < write.threads(); thread++) {
                int first = thread;
                threads.add(() -> {
                    for (int call = first; call < calls; call += write.threads()) {
                        int number = call;
                        told.put(
                                call,
                                Told.about(() -> write.call(
                                        client, world, number, prepared.getOrDefault(number, Optional.empty()))));
                    }
                });
            }
            world.run(threads);
            if (told.size() != calls) {
                throw new AssertionError("only " + told.size() + " of " + calls + " calls ended");
            }
            return result(world);
        }
    }

    private Result result(World world) {
        Map<String, List<TimeEntry>> stored = world.entries().stream().collect(groupingBy(TimeEntry::description));
        Map<String, List<Integer>> byKey = told.keySet().stream().collect(groupingBy(write::key));
        int lost = 0;
        int doubled = 0;
        int falseNo = 0;
        for (Map.Entry<String, List<Integer>> same : byKey.entrySet()) {
            Map<Outcome, Integer> outcomes = count(same.getValue());
            int applied = write.applied(stored, same.getKey());
            int done = outcomes.getOrDefault(Outcome.DONE, 0);
            int excess = Math.max(0, applied - done - outcomes.getOrDefault(Outcome.UNKNOWN, 0));
            int wrong = Math.min(excess, outcomes.getOrDefault(Outcome.NOT_DONE, 0));
            lost += Math.max(0, done - applied);
            falseNo += wrong;
            doubled += excess - wrong;
        }
        Map<Outcome, Integer> all = count(List.copyOf(told.keySet()));
        return new Result(
                all.getOrDefault(Outcome.DONE, 0),
                all.getOrDefault(Outcome.NOT_DONE, 0),
                all.getOrDefault(Outcome.UNKNOWN, 0),
                lost,
                doubled,
                falseNo,
                world.network().sent().size(),
                Duration.between(World.START, world.simulation().instant()));
    }

    private Map<Outcome, Integer> count(List<Integer> numbers) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        numbers.forEach(number -> counts.merge(told.get(number).outcome(), 1, Integer::sum));
        return counts;
    }
}
