package io.github.stint.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program for agents over its standard streams. */
@Timeout(120)
class AgentProcessTest {

    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            """;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String output, String errors) {

        List<JsonObject> messages() {
            return output.lines()
                    .map(JsonParser::parseString)
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }
    }

    private Run run(Class<?> main, String input, String... arguments) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = AgentProcess.with(folder, main, arguments)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static String call(int id, String tool) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\"}}\n";
    }

    @Test
    void ends_when_its_input_ends() throws IOException, InterruptedException {
        String discover = """
                {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{\
                "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
                """;

        Run run = run(Main.class, INITIALIZE + discover, "--offline", "mcp", "--read-only");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.messages()).hasSize(2).allMatch(message -> message.has("result"));
    }

    @Test
    void nothing_but_messages_is_printed_to_the_output() throws IOException, InterruptedException {
        Run run = run(SampleTools.class, INITIALIZE + call(1, "print") + call(2, "status"), "mcp", "--offline");

        assertThat(run.messages())
                .extracting(message -> message.get("id").getAsString())
                .containsExactly("init", "1", "2");
        assertThat(run.messages().get(1).getAsJsonObject("result").get("structuredContent"))
                .hasToString("{\"input\":-1}");
        assertThat(run.errors()).contains("\"id\":99");
        assertThat(run.exitCode()).isZero();
    }

    /** The standard input has no end here. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_call_in_progress_is_interrupted_when_the_process_is_stopped() throws IOException, InterruptedException {
        Process process =
                AgentProcess.with(folder, SampleTools.class, "mcp", "--offline").start();
        try (OutputStream input = process.getOutputStream();
                BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
                BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            input.write((INITIALIZE + call(1, "block")).getBytes(StandardCharsets.UTF_8));
            input.flush();
            assertThat(errors.readLine()).isEqualTo("started");

            // Unlike that of the process, it leaves the streams open.
            process.toHandle().destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(errors.readLine()).isEqualTo("undone");
            assertThat(output.lines()).singleElement().asString().contains("init");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void rejects_invalid_settings_before_it_serves() throws IOException, InterruptedException {
        Run run = run(Main.class, INITIALIZE, "mcp", "--tz", "Mars/Base");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("Mars/Base");
    }

    @Test
    void runs_the_other_commands_as_the_terminal_does() throws IOException, InterruptedException {
        Run run = run(Main.class, "", "--offline", "start", "mcp");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("mcp");
    }

    @Test
    void keeps_no_files_of_its_own() throws IOException, InterruptedException {
        run(Main.class, INITIALIZE, "mcp", "--offline");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("in", "out", "err");
        }
    }
}
