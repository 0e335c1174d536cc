package io.github.stint.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The official inspector, a program of others for Node.js, reads the server in its mode without a page. Skipped where
 * {@code @modelcontextprotocol/inspector} is not installed: its script is {@code mcp-inspector} on the {@code PATH}, or the file that
 * {@code -Dstint.inspector} names.
 */
@Timeout(120)
class InspectorTest {

    @TempDir
    private Path folder;

    private String inspector = "";

    @BeforeEach
    void findInspector() {
        Optional<String> found = Optional.ofNullable(System.getProperty("stint.inspector"))
                .or(() -> Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator, -1))
                        .map(each -> Path.of(each, "mcp-inspector"))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst());
        assumeTrue(found.isPresent(), "the inspector is not installed");
        inspector = found.get();
    }

    private JsonObject inspect(String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(inspector, "--cli"));
        line.addAll(AgentProcess.line(folder, SampleTools.class, "mcp", "--offline"));
        line.addAll(List.of(options));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return JsonParser.parseString(Files.readString(out)).getAsJsonObject();
    }

    @Test
    void lists_and_calls_tools() throws IOException, InterruptedException {
        assertThat(inspect("--method", "tools/list").getAsJsonArray("tools")).hasSize(3);
        assertThat(inspect("--method", "tools/call", "--tool-name", "status").get("structuredContent"))
                .hasToString("{\"running\":null}");
    }

    @Test
    void reads_resources_and_prompts() throws IOException, InterruptedException {
        assertThat(inspect("--method", "resources/read", "--uri", "stint://timer")
                        .getAsJsonArray("contents"))
                .singleElement()
                .asString()
                .contains("running");
        assertThat(inspect(
                                "--method",
                                "prompts/get",
                                "--prompt-name",
                                "weekly-time-sheet",
                                "--prompt-args",
                                "week=last week")
                        .toString())
                .contains("last week");
    }
}
