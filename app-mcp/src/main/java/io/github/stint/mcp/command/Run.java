package io.github.stint.mcp.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.stint.cli.caller.RunFacts;
import java.util.List;
import java.util.Optional;

/**
 * A command that has succeeded.
 *
 * @param output what it printed
 * @param facts what it knew when it ended; empty if it needs no workspace
 */
public record Run(JsonElement output, Optional<RunFacts> facts) {

    /** Returns the output of a command that prints one object. */
    public JsonObject object() {
        return output.getAsJsonObject();
    }

    /** Returns the objects of a command that prints a list, or one object if there is only one. */
    public List<JsonObject> objects() {
        return output.isJsonArray()
                ? output.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of(object());
    }
}
