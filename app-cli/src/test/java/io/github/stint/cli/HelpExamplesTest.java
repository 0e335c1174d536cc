package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.CommandText;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.Connections;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Executes the examples that the help of each command shows, each with the same data. */
class HelpExamplesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);

    /** What the examples refer to. */
    private static final List<String> DATA = List.of(
            "stint config set tz UTC",
            "stint client create \"Acme Ltd\"",
            "stint client create \"Old client\"",
            "stint client archive \"Old client\"",
            "stint project create Acme -c \"Acme Ltd\" --billable",
            "stint project create \"Old site\"",
            "stint project archive \"Old site\"",
            "stint task create \"First draft\" -p Acme",
            "stint task create \"Old draft\" -p Acme",
            "stint task done \"Old draft\" -p Acme",
            "stint tag create urgent",
            "stint tag create old-tag",
            "stint tag archive old-tag",
            "stint workspace create Home",
            "stint log 8:00-8:45 Mail",
            "stint log 9:00-11:30 \"Write the offer\" -p Acme",
            "stint start \"Phone call\" --at 8:45");

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(CLOCK);

    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    /** Once for all examples, which get a copy. */
    @BeforeAll
    static void prepareOffline() {
        DATA.forEach(line -> run(prepared, Map.of("STINT_OFFLINE", "1"), CommandText.arguments(line))
                .done());
    }

    private void copyPreparedData() throws IOException {
        try (Stream<Path> files = Files.walk(prepared)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(prepared.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static RunResult run(Path folder, Map<String, String> more, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("STINT_DATA_DIR", folder.resolve("data").toString());
        environment.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        environment.put("STINT_CACHE_DIR", folder.resolve("cache").toString());
        int exitCode = new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", CLOCK))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(words);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    private RunResult offline(String... words) {
        return run(folder, Map.of("STINT_OFFLINE", "1"), words);
    }

    private RunResult online(String... words) {
        return simulated.run(words);
    }

    /** The names of all commands that have no subcommands, as the help lists them. */
    static List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (String command : listed("")) {
            List<String> verbs = listed(command);
            if (verbs.isEmpty()) {
                commands.add(command);
            } else {
                verbs.forEach(verb -> commands.add(command + " " + verb));
            }
        }
        return commands;
    }

    private static List<String> listed(String group) {
        String page = help(group);
        return group.isEmpty()
                ? page.lines()
                        .filter(line -> line.matches("(Timer|Reports|Data|Service|Program|Other) .*"))
                        .flatMap(line ->
                                Stream.of(line.replaceFirst("\\w+ +", "").split(", ", -1)))
                        .toList()
                : page.lines()
                        .dropWhile(line -> !line.equals("Commands:"))
                        .takeWhile(line -> !line.isEmpty())
                        .filter(line -> line.matches("  [a-z].*"))
                        .map(line -> line.strip().split("[, ]", 2)[0])
                        .toList();
    }

    private static String help(String command) {
        String[] words = ("help " + command).strip().split(" ", -1);
        return run(Path.of("no-such-folder"), Map.of(), words).done().out();
    }

    private static List<String> examples(String command) {
        return help(command)
                .lines()
                .dropWhile(line -> !line.equals("Examples:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(String::strip)
                .toList();
    }

    @Test
    void finds_the_commands() {
        assertThat(commands()).hasSizeGreaterThan(55).contains("start", "project create", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "project", "client", "task", "tag", "workspace", "connection", "config"})
    void a_group_shows_examples_of_its_verbs(String group) {
        assertThat(examples(group)).isNotEmpty().allMatch(line -> line.startsWith("stint " + group + " "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_examples_of_itself_that_fit_80_columns(String command) {
        assertThat(examples(command))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("stint " + command))
                .allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @MethodSource("offlineExamples")
    void an_example_works_offline(String example) throws IOException {
        copyPreparedData();
        assertWorks(this::offline, example.replace("ada@example.com", "me@localhost"));
    }

    static Stream<String> offlineExamples() {
        return executed().filter(command -> !isOnlineOnly(command)).flatMap(command -> examples(command).stream());
    }

    /** The first example of each command, and all of those that work online only. */
    @ParameterizedTest
    @MethodSource("onlineExamples")
    void an_example_works_online(String example) {
        Connection connection = simulated.stint().connections().create(Connections.CLOCKIFY);
        simulated.stint().authorize(connection.id());
        prepareOnline(example);
        assertWorks(
                this::online,
                example.replaceFirst("[0-9a-f]{8}-[-0-9a-f]+", connection.id().value()));
    }

    /** Without requests, which take most of the time, unless the example needs the journal of changes on this machine. */
    private void prepareOnline(String example) {
        for (String line : DATA) {
            boolean needsFiles = example.startsWith("stint undo") || line.startsWith("stint config");
            String[] words = CommandText.arguments(line);
            (needsFiles ? online(words) : simulated.runWithoutRequests(words)).done();
        }
    }

    static Stream<String> onlineExamples() {
        return executed().flatMap(command -> examples(command).stream().limit(isOnlineOnly(command) ? 100 : 1));
    }

    /** All but those that run until they are interrupted, wait for the user, or are another program. */
    private static Stream<String> executed() {
        return commands().stream()
                .filter(command ->
                        !Set.of("simulate", "connection create", "mcp").contains(command));
    }

    private static boolean isOnlineOnly(String command) {
        return command.matches("connection .*|api");
    }

    private static void assertWorks(Function<String[], RunResult> program, String example) {
        RunResult result = program.apply(
                CommandText.arguments(example.replace("times.csv", "src/test/resources/import/times.csv")));

        assertThat(result.exitCode()).as("%s%n%s", example, result.err()).isZero();
        assertThat(result.out()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void the_examples_of_the_simulator_run_until_they_are_interrupted(int index) throws InterruptedException {
        String[] words = CommandText.arguments(examples("simulate").get(index).replaceFirst("8100", "0"));
        StringWriter out = new StringWriter();
        AtomicInteger exitCode = new AtomicInteger();
        ProgramFactory factory = new ProgramFactory(Main.machine(Map.of(), folder.toString(), "Linux", CLOCK));
        Thread simulator = new Thread(() -> exitCode.set(factory.program(
                        new BufferedReader(Reader.nullReader()),
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        false)
                .run(words)));
        simulator.start();
        while (simulator.isAlive() && !out.toString().contains("}")) {
            Thread.onSpinWait();
        }
        simulator.interrupt();
        simulator.join();

        assertThat(out.toString()).contains("gatewayUrl");
        assertThat(exitCode).hasValue(130);
    }

    @Test
    void the_example_that_connects_is_that_of_the_readme() {
        assertThat(examples("connection create")).containsExactly("stint connection create --wait");
    }
}
