package io.github.stint.cli.env;

import java.util.List;

/**
 * The options of a server for agents.
 *
 * @param readOnly whether to offer only what changes nothing
 * @param options the global options of each command line that the server runs, such as {@code --workspace} and its value
 */
public record AgentPlan(boolean readOnly, List<String> options) {

    /** Copies the list. */
    public AgentPlan {
        options = List.copyOf(options);
    }
}
