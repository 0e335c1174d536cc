package io.github.stint.agenttasks.task;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a tool by the oracle. {@code ${name}} in a text of its arguments is a value that an earlier step has kept.
 *
 * @param tool the name of the tool
 * @param arguments its arguments
 * @param failure the code of the error that it has to end with; empty if it has to succeed
 * @param keep the values to keep of its structured content: their names, and their JSON pointers
 * @param read the JSON pointer of the value to report; empty for none
 */
public record ToolStep(
        String tool, JsonObject arguments, Optional<String> failure, Map<String, String> keep, Optional<String> read) {

    /** Copies the map. */
    public ToolStep {
        keep = Map.copyOf(keep);
    }

    static ToolStep of(JsonFields fields) {
        return new ToolStep(
                fields.text("tool"),
                fields.object("arguments"),
                fields.optionalText("fails"),
                fields.textMap("keep"),
                fields.optionalText("read"));
    }
}
