package io.github.stint.agenttasks.task;

import java.util.Map;
import java.util.Optional;

/**
 * A command line of the oracle. {@code ${name}} in it is a value that an earlier step has kept.
 *
 * @param line the command line, beginning with {@code stint}
 * @param input the standard input
 * @param failure the code of the error that it has to end with; empty if it has to succeed
 * @param keep the values to keep of its output: their names, and their JSON pointers
 * @param read the JSON pointer of the value to report; empty for none
 */
public record CommandStep(
        String line, String input, Optional<String> failure, Map<String, String> keep, Optional<String> read) {

    /** Copies the map. */
    public CommandStep {
        keep = Map.copyOf(keep);
    }

    static CommandStep of(JsonFields fields) {
        return new CommandStep(
                fields.text("line"),
                String.join("\n", fields.texts("input")),
                fields.optionalText("fails"),
                fields.textMap("keep"),
                fields.optionalText("read"));
    }
}
