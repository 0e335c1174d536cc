package io.github.stint.agenttasks.runner;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.stint.mcp.FrozenProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** The files that an agent gets: the program as a script, and a configuration with the server for its host. */
final class AgentFiles {

    private final Path bin;
    private final Path configuration;

    private AgentFiles(Path bin, Path configuration) {
        this.bin = bin;
        this.configuration = configuration;
    }

    /**
     * Writes the files.
     *
     * @param variables the environment variables of the server
     * @param server the command line of another server; empty for {@code stint mcp}
     */
    static AgentFiles write(Path folder, Map<String, String> variables, Optional<String> server) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path program = Files.writeString(bin.resolve("stint"), script());
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Path configuration = Files.writeString(folder.resolve("mcp.json"), configuration(program, variables, server));
        return new AgentFiles(bin, configuration);
    }

    /** The launcher of the project cannot set the clock. In another locale Java would replace the non-ASCII letters of the arguments. */
    private static String script() {
        return "#!/bin/sh\nexport LC_ALL=C.UTF-8\nexec "
                + quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "
                + quoted(System.getProperty("java.class.path")) + " " + FrozenProgram.class.getName() + " \"$@\"\n";
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static String configuration(Path program, Map<String, String> variables, Optional<String> server) {
        JsonObject entry = new JsonObject();
        JsonArray arguments = new JsonArray();
        if (server.isPresent()) {
            entry.addProperty("command", "sh");
            arguments.add("-c");
            arguments.add(server.get());
        } else {
            entry.addProperty("command", program.toString());
            arguments.add("mcp");
        }
        entry.add("args", arguments);
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        entry.add("env", gson.toJsonTree(variables));
        JsonObject servers = new JsonObject();
        servers.add(server.isPresent() ? "clockify" : "stint", entry);
        JsonObject document = new JsonObject();
        document.add("mcpServers", servers);
        return gson.toJson(document);
    }

    /** The folder with the program, for the {@code PATH}. */
    Path bin() {
        return bin;
    }

    /** The file with the server, in the form that most hosts read. */
    Path configuration() {
        return configuration;
    }
}
