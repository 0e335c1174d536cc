package io.github.stint.reliability.seeds;

import io.github.stint.core.error.StintException;
import io.github.stint.reliability.faults.Told;
import io.github.stint.reliability.simulation.Simulation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was called, and what each caller learned, in order. */
final class History {

    private final Simulation simulation;
    private final List<String> lines = new ArrayList<>();
    private final Map<Told.Outcome, Integer> outcomes = new EnumMap<>(Told.Outcome.class);

    History(Simulation simulation) {
        this.simulation = simulation;
    }

    void begin(String owner, String call) {
        lines.add(simulation.instant() + " " + owner + ": " + call);
    }

    void end(String owner, String call, Told told) {
        outcomes.merge(told.outcome(), 1, Integer::sum);
        lines.add(simulation.instant() + " " + owner + ": " + call + " -> " + told.outcome()
                + told.error().map(History::description).orElse(""));
    }

    private static String description(StintException error) {
        return " " + error.getClass().getSimpleName() + ": " + error.getMessage();
    }

    int count(Told.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
