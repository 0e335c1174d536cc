package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Executes the commands and the examples of the README. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);

    private static final String PENDING = """
            {"connection":{"connection_id":"13fe7b78-42ba-4b43-9631-69a4bf7091ec","status":"PENDING","app":"clockify",
             "url":"https://connect.maton.ai/?session_token=sample"}}""";

    @RegisterExtension
    private final SampleService service = new SampleService(CLOCK.instant());

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(CLOCK);

    @TempDir
    private Path folder;

    @Test
    void everyCommandOfTheReadmeWorksInItsOrder() throws IOException {
        List<String> commands = blocks("sh").stream()
                .filter(block -> !block.contains("MATON_API_KEY") && !block.contains("simulate"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./stint "))
                .toList();

        assertThat(commands)
                .hasSizeGreaterThan(15)
                .allMatch(command -> command.contains("--offline"))
                .allSatisfy(command -> assertWorks(Map.of("STINT_DATA_DIR", folder.toString()), command));
    }

    @Test
    void edits_the_entry_logged_just_before_offline() throws IOException {
        assertEditsWhatWasLogged(line -> {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exitCode = run(Map.of("STINT_DATA_DIR", folder.toString(), "STINT_OFFLINE", "1"), out, err, line);
            return new RunResult(exitCode, out.toString(), err.toString());
        });
    }

    @Test
    void edits_the_entry_logged_just_before_online() throws IOException {
        assertEditsWhatWasLogged(simulated::run);
    }

    /** All commands of the README up to this edit run within one second, so that several entries end at the same time. */
    private static void assertEditsWhatWasLogged(Function<String[], RunResult> program) throws IOException {
        List<String[]> commands = blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./stint --offline "))
                .map(line -> words(line.replace(" --offline", "")))
                .toList();
        int edit = IntStream.range(0, commands.size())
                .filter(at -> String.join(" ", commands.get(at)).startsWith("entry edit @1"))
                .findFirst()
                .orElseThrow();
        assertThat(commands.get(edit - 1)).startsWith("log").endsWith("Mail");

        commands.subList(0, edit + 1).forEach(command -> program.apply(command).done());

        List<String> descriptions = program.apply(words("./stint entry list --description mail --json"))
                .column("description");
        assertThat(descriptions).containsExactly("Mail and calls");
    }

    @Test
    void everyCommandOfThePageAboutTimesWorksInItsOrder() throws IOException {
        List<String> commands =
                blocks("docs/times.md", "sh").stream().flatMap(String::lines).toList();

        assertThat(commands)
                .hasSizeGreaterThan(5)
                .allSatisfy(command -> assertWorks(Map.of("STINT_DATA_DIR", folder.toString()), command));
    }

    @Test
    void every_command_of_the_page_about_reports_works_in_its_order() throws IOException {
        List<String> commands =
                blocks("docs/reports.md", "sh").stream().flatMap(String::lines).toList();

        assertThat(commands)
                .hasSizeGreaterThan(10)
                .allSatisfy(command -> assertWorks(
                        Map.of("STINT_DATA_DIR", folder.toString()),
                        command.replace("invoice.", folder.resolve("invoice.").toString())));
        assertThat(folder.resolve("invoice.html")).content().contains("Acme");
        assertThat(folder.resolve("invoice.csv")).content().contains("Acme,Website,2.3333,2:20,2.25,2:15,2.3333");
    }

    @Test
    void theReadmeConnectsForRealInThreeCommands() throws IOException {
        service.useSamples("all");
        service.on("POST", "/connections", 200, PENDING);
        List<String> commands = blocks("sh").stream()
                .filter(block -> block.contains("MATON_API_KEY"))
                .flatMap(String::lines)
                .toList();

        assertThat(commands).hasSize(3);
        assertThat(commands.get(0)).isEqualTo("export MATON_API_KEY=\"YOUR_API_KEY\"");
        Map<String, String> environment = Map.of(
                "MATON_API_KEY", "YOUR_API_KEY",
                "STINT_GATEWAY_URL", service.gateway().toString(),
                "STINT_CONTROL_URL", service.control().toString());
        assertThat(commands.subList(1, 3)).allSatisfy(command -> assertWorks(environment, command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/simulator.md"})
    void theSimulatorRunsUntilItIsInterrupted(String document) throws Exception {
        String command = blocks(document, "sh").stream()
                .filter(block -> block.startsWith("./stint simulate"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replaceAll("--port \\d+", "--port 0");
        StringWriter out = new StringWriter();
        AtomicInteger exitCode = new AtomicInteger();
        Thread simulator = new Thread(() -> exitCode.set(run(Map.of(), out, new StringWriter(), words(command))));
        simulator.start();
        while (simulator.isAlive() && !out.toString().contains("}")) {
            Thread.onSpinWait();
        }

        assertThat(out.toString()).startsWith("{\"gatewayUrl\":\"http://127.0.0.1:");
        simulator.interrupt();
        simulator.join();
        assertThat(exitCode).hasValue(130);
    }

    private int run(Map<String, String> environment, StringWriter out, StringWriter err, String... words) {
        return new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", CLOCK))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(words);
    }

    private void assertWorks(Map<String, String> environment, String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = run(environment, out, err, words(command));
        assertThat(exitCode).as("%s%n%s%s", command, out, err).isZero();
        if (!command.contains(" --out ")) {
            assertThat(out.toString()).isNotBlank();
        }
    }

    @Test
    void theTestCommandOfTheReadmeIsWhatTheGateRuns() throws IOException {
        assertThat(blocks("sh")).contains("mvn verify\n");
        assertThat(read(".ci/run")).contains("\nmvn -B -Pall-hosts verify\n");
    }

    @Test
    void theExampleOfTheReadmeCompilesAndPrintsTrue() throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, asProgram(blocks("java").get(0)));

        String classPath = System.getProperty("java.class.path");
        compile(source);

        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + classPath,
                        "Example")
                .redirectErrorStream(true)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        assertThat(printed.strip()).isEqualTo("true");
        assertThat(read("README.md")).contains("It prints `true`");
    }

    @Test
    void theLineOfTheReadmeThatReachesClockifyCompiles() throws IOException {
        List<String> examples = blocks("java");
        assertThat(examples).hasSize(2);
        assertThat(examples.get(1).lines()).hasSize(1);
        Path source = folder.resolve("Example.java");
        Files.writeString(source, asProgram(examples.get(1)));

        compile(source);
    }

    private void compile(Path source) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        messages,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void theExampleOfTheReadmeIsShort() throws IOException {
        assertThat(blocks("java").get(0).lines()).hasSizeLessThanOrEqualTo(10);
    }

    private static String asProgram(String example) {
        return """
                import io.github.stint.adapter.inmemory.*;
                import io.github.stint.adapter.maton.*;
                import io.github.stint.core.*;
                import io.github.stint.core.project.*;
                import io.github.stint.core.tracking.*;
                import io.github.stint.core.user.*;
                import io.github.stint.core.workspace.*;
                import java.time.*;

                class Example {
                    public static void main(String[] arguments) {
                """ + example + "}}";
    }

    private static List<String> blocks(String language) throws IOException {
        return blocks("README.md", language);
    }

    private static List<String> blocks(String document, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(read(document));
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.substring("./stint ".length()));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }
}
