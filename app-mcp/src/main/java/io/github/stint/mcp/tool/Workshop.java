package io.github.stint.mcp.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stint.mcp.command.Commands;
import io.github.stint.mcp.command.ToolCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the tools have in common: the program that they run, and the definitions that the build has written. */
final class Workshop {

    private final Commands commands;
    private final List<String> globalOptions;
    private final boolean readOnly;

    Workshop(Commands commands, List<String> globalOptions, boolean readOnly) {
        this.commands = commands;
        this.globalOptions = List.copyOf(globalOptions);
        this.readOnly = readOnly;
    }

    /** Returns the name of the file of definitions, beside this class: an array as in {@code tools/list}. */
    static String definitions(boolean readOnly) {
        return readOnly ? "tools-read-only.json" : "tools.json";
    }

    /** Returns whether nothing may be changed. */
    boolean readOnly() {
        return readOnly;
    }

    /** Returns a call that has not run any command. */
    ToolCall call() {
        return new ToolCall(commands, globalOptions);
    }

    /** Returns the definition of that tool. */
    JsonObject definition(String name) {
        String file = definitions(readOnly);
        try (InputStream definitions = Optional.ofNullable(Workshop.class.getResourceAsStream(file))
                .orElseThrow(() -> new IllegalStateException("the build has not written " + file))) {
            return JsonParser.parseReader(new InputStreamReader(definitions, StandardCharsets.UTF_8))
                    .getAsJsonArray()
                    .asList()
                    .stream()
                    .map(JsonElement::getAsJsonObject)
                    .filter(tool -> tool.get("name").getAsString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " is not in " + file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
