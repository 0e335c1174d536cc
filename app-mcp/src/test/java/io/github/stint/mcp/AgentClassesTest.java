package io.github.stint.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many classes the server loads until it has listed its tools, compared to the smallest program. As for the commands of the terminal, the
 * limit has room for a few more; a server that needs many more has begun to use a library.
 */
@Timeout(120)
class AgentClassesTest {

    @TempDir
    private Path folder;

    @Test
    void of_a_list_of_the_tools() throws IOException, InterruptedException {
        int hello = loaded(HelloWorld.class, "");

        int server = loaded(Main.class, """
                {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{\
                "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
                """, "mcp", "--offline");

        assertThat(server - hello).isBetween(1, Runtime.version().feature() == 17 ? 1_100 : 1_300);
    }

    @Test
    void of_the_first_answer() throws IOException, InterruptedException {
        int hello = loaded(HelloWorld.class, "");

        int server = loaded(Main.class, """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"status","arguments":{},"_meta":{\
                "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
                """, "mcp", "--offline");

        assertThat(server - hello).isBetween(1, Runtime.version().feature() == 17 ? 2_150 : 2_400);
    }

    private int loaded(Class<?> main, String input, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Path in = Files.writeString(folder.resolve("in"), input);
        ProcessBuilder process = AgentProcess.with(folder, main, arguments);
        process.command().addAll(1, List.of("-Xlog:class+load:file=" + log));
        process.redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        Process running = process.start();

        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue())
                .as(Files.readString(folder.resolve("out")))
                .isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.filter(text -> text.contains(" source: ")).count();
        }
    }
}
