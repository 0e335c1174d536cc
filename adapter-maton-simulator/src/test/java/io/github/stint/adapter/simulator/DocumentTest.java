package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executes the samples in the documentation of the simulator. */
class DocumentTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile(
            "curl -X POST http://127\\.0\\.0\\.1:PORT(/\\S+) -H '(\\S+): (\\S+)' -d (?:\\\\\\s+)?'([^']+)'");
    private static final String SETTING = """
            Clock clock = Clock.systemUTC();
            User ada = User.builder().id(new UserId("ada")).email("ada@example.com").status(UserStatus.ACTIVE).build();
            User grace = User.builder().id(new UserId("grace")).email("g@example.com").status(UserStatus.ACTIVE).build();
            Workspace office = Workspace.builder().id(new WorkspaceId("office")).name("Office").build();
            Connection active = Connection.builder()
                .id(new ConnectionId("c-1")).app("clockify").status(ConnectionStatus.ACTIVE).build();
            """;

    @TempDir
    private Path folder;

    private static List<String> blocks(String language) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/simulator.md")));
        return block.results()
                .filter(found -> found.group(1).equals(language))
                .map(found -> found.group(2))
                .toList();
    }

    private static String inClass(String body) {
        return """
                import io.github.stint.adapter.inmemory.*;
                import io.github.stint.adapter.simulator.*;
                import io.github.stint.core.connection.*;
                import io.github.stint.core.user.*;
                import io.github.stint.core.workspace.*;
                import java.time.*;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.RegisterExtension;

                class Example {
                """ + body + "}";
    }

    private void compile(String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Example.java"), program);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void starts_one_from_java() throws Exception {
        compile(inClass("public static void main(String[] arguments) {" + SETTING
                + blocks("java").get(0) + "}"));

        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "Example")
                .redirectErrorStream(true)
                .start();
        String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(output).isZero();
        assertThat(output).matches("http://127\\.0\\.0\\.1:\\d+/clockify with the key key-of-ada\\s*");
    }

    @Test
    void registers_one_with_junit() throws IOException {
        String fields = """
                Clock clock = Clock.systemUTC();
                InMemoryStint stint = InMemoryStint.builder(clock).build();
                SimulatorOptions options = SimulatorOptions.builder(clock).build();
                """;

        compile(inClass(fields + blocks("java").get(1).replace("...", "")));
    }

    @Test
    void configures_one_for_a_container() throws IOException {
        String method = "static void start() throws Exception {" + SETTING
                + blocks("java").get(2) + "}";

        compile(inClass(method).replace("import java.time.*;", "import java.net.*;\nimport java.time.*;"));
    }

    @Test
    void plans_faults_over_http() throws Exception {
        String commands = blocks("sh").stream()
                .filter(block -> block.contains("/simulator/faults"))
                .findFirst()
                .orElseThrow();
        try (MatonSimulator simulator = MatonSimulator.start(
                new Office().stint, SimulatorOptions.builder(Office.CLOCK).build())) {
            List<HttpResponse<String>> responses = CURL.matcher(commands)
                    .results()
                    .map(command -> post(
                            simulator.controlUrl().resolve(command.group(1)),
                            command.group(2),
                            command.group(3),
                            command.group(4)))
                    .toList();

            assertThat(responses).hasSize(2).allMatch(response -> response.statusCode() == 200);
            assertThat(responses.get(1).body()).contains("rate-limited", "internal-error", "0.05");
        }
    }

    @Test
    void serves_curl() throws Exception {
        String commands = blocks("sh").stream()
                .filter(block ->
                        block.startsWith("curl -H 'X-Api-Key: simulated-key' http://127.0.0.1:8100/api/v1/user"))
                .findFirst()
                .orElseThrow();
        assumeTrue(run("command -v curl").status() == 0, "there is no curl");
        try (MatonSimulator simulator = MatonSimulator.start(
                new Office().stint, SimulatorOptions.builder(Office.CLOCK).build())) {
            Output output =
                    run("set -e\ncurl() { command curl --silent --show-error --fail --max-time 20 \"$@\"; echo; }\n"
                            + commands.replace(":8100", ":" + simulator.port()));

            assertThat(output.status()).as(output.text()).isZero();
            assertThat(output.text().lines())
                    .hasSize(3)
                    .satisfies(user -> assertThat(user).contains("\"name\":\"Ada\""), atIndex(0))
                    .satisfies(list -> assertThat(list).startsWith("[").contains("\"name\":\"Office\""), atIndex(1))
                    .satisfies(created -> assertThat(created).contains("\"name\":\"Trial\""), atIndex(2));
        }
    }

    private record Output(int status, String text) {}

    private static Output run(String script) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        String text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(shell.waitFor(), text);
    }

    private static HttpResponse<String> post(URI address, String header, String value, String body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .header(header, value)
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
