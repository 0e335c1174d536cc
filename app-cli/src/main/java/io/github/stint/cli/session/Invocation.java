package io.github.stint.cli.session;

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
record Invocation(String name, Set<String> options, Map<String, List<String>> arguments) {

    /** Of a line that gives no option of the command, and no positional argument that affects what the command requests. */
    static Invocation ofPlainLine(String name) {
        return new Invocation(name, Set.of(), Map.of());
    }

    boolean has(String option) {
        return options.contains(option);
    }

    List<String> arguments(String label) {
        return arguments.getOrDefault(label, List.of());
    }
}
