package io.github.stint.agenttasks.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that a workspace contains, as one line of text for each thing, by its id. Immutable. */
public final class WorkspaceState {

    private final Map<String, String> lines;

    /**
     * A state with these lines.
     *
     * @param lines the lines by the ids of the things
     */
    public WorkspaceState(Map<String, String> lines) {
        this.lines = new LinkedHashMap<>(lines);
    }

    /** Returns the lines, sorted. */
    public List<String> lines() {
        return lines.values().stream().sorted().toList();
    }

    /** Returns the lines that it has and the other state does not have, sorted; equal lines count each. */
    public List<String> without(WorkspaceState other) {
        return without(lines(), other.lines());
    }

    /** Returns the lines of things that the other state does not have, sorted. */
    public List<String> ofThingsNotIn(WorkspaceState other) {
        Set<String> others = other.lines.keySet();
        return lines.entrySet().stream()
                .filter(line -> !others.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** Returns what remains of the first if each of the second is taken away once. */
    public static List<String> without(Collection<String> all, Collection<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }
}
