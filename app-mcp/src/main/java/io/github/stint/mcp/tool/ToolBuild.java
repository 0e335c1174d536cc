package io.github.stint.mcp.tool;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import io.github.stint.cli.CommandRunner;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.mcp.command.Commands;
import io.github.stint.mcp.definition.DefinitionWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Writes the definitions of the tools while the program is built, because the descriptions of all commands take a while to find. */
public final class ToolBuild {

    private ToolBuild() {}

    /** Writes them to the folder that the argument names. */
    public static void main(String[] arguments) throws IOException {
        DefinitionWriter writer = new DefinitionWriter(
                new CommandRunner(Map.of(), "", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).describeCommands());
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (boolean readOnly : new boolean[] {false, true}) {
            JsonArray definitions = new JsonArray();
            Tools.all(new Workshop(none(), List.of(), readOnly))
                    .forEach(tool -> definitions.add(writer.write(tool.description())));
            Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
            AtomicFile.at(folder.resolve(Workshop.definitions(readOnly)))
                    .replace(
                            gson.toJson(definitions).getBytes(StandardCharsets.UTF_8),
                            AtomicFile.Durability.MAY_BE_LOST);
        }
    }

    private static Commands none() {
        return (caller, input, line) -> {
            throw new IllegalStateException("the build runs no commands");
        };
    }
}
