package io.github.stint.cli.cost;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command that runs, and what its line gives.
 *
 * @param name its words, such as {@code entry edit}
 * @param options all names of each option
 * @param arguments the positional arguments by their label
 */
public record Invocation(String name, Set<String> options, Map<String, List<String>> arguments) {

    /** Copies the set and the map. */
    public Invocation {
        options = Set.copyOf(options);
        arguments = Map.copyOf(arguments);
    }

    /** Of a line that gives no option of the command, and no positional argument that affects what the command requests. */
    public static Invocation ofPlainLine(String name) {
        return new Invocation(name, Set.of(), Map.of());
    }

    /** Whether the option is given, by any of its names. */
    public boolean has(String option) {
        return options.contains(option);
    }

    /** Returns the positional arguments with that label. */
    public List<String> arguments(String label) {
        return arguments.getOrDefault(label, List.of());
    }
}
