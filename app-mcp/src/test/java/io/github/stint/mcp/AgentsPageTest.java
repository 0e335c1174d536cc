package io.github.stint.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/agents.md start a server that responds. */
@Timeout(120)
class AgentsPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^### (.*)\\n|```(json|toml)\\n([\\s\\S]*?)```");
    private static final Pattern TOML_LINE = Pattern.compile("(\\w+) = (.*)");

    @TempDir
    private Path folder;

    /** The settings of a server as a host reads them. */
    record Example(String host, JsonObject server) {

        List<String> arguments() {
            return server.getAsJsonArray("args").asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
        }

        @Override
        public String toString() {
            return host;
        }
    }

    static List<Example> examples() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("..", "docs", "agents.md")));
        List<Example> examples = new ArrayList<>();
        String host = "";
        while (blocks.find()) {
            if (blocks.group(1) != null) {
                host = blocks.group(1);
            } else if (blocks.group(2).equals("json")) {
                JsonObject file = JsonParser.parseString(blocks.group(3)).getAsJsonObject();
                JsonElement servers = file.has("servers") ? file.get("servers") : file.get("mcpServers");
                examples.add(new Example(host, servers.getAsJsonObject().getAsJsonObject("stint")));
            } else {
                examples.add(new Example(host, toml(blocks.group(3))));
            }
        }
        return examples;
    }

    /** One table, whose texts and lists have the form of JSON. */
    private static JsonObject toml(String text) {
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo("[mcp_servers.stint]");
        JsonObject server = new JsonObject();
        for (String line : lines.subList(1, lines.size())) {
            Matcher member = TOML_LINE.matcher(line);
            assertThat(member.matches()).as(line).isTrue();
            server.add(member.group(1), JsonParser.parseString(member.group(2)));
        }
        return server;
    }

    @Test
    void has_examples_of_the_common_hosts() throws IOException {
        assertThat(examples())
                .extracting(Example::host)
                .containsExactly("Claude Code", "Claude Desktop", "VS Code", "Cursor", "Codex");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_starts_the_server(Example example) throws IOException, InterruptedException {
        assertThat(example.server().get("command").getAsString()).isEqualTo("/opt/stint/bin/stint");
        assertThat(Stream.of("env", "env_vars")
                        .map(member -> example.server().get(member))
                        .filter(value -> value != null)
                        .map(AgentsPageTest::names))
                .containsExactly(List.of("MATON_API_KEY"));

        Process process = AgentProcess.with(
                        folder, Main.class, example.arguments().toArray(String[]::new))
                .start();
        try (var input = process.getOutputStream()) {
            input.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> names(JsonElement environment) {
        return environment instanceof JsonArray names
                ? names.asList().stream().map(JsonElement::getAsString).toList()
                : List.copyOf(environment.getAsJsonObject().keySet());
    }
}
