package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.CommandText;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Executes the commands of the guides, and checks the effects that they state. */
class GuidesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `stint ([^`]+)` \\| ([^|]+) \\|$");
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final TestClock clock = new TestClock("2026-03-25T15:00:00Z");

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(clock);

    @TempDir
    private Path folder;

    private RunResult run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = Map.of(
                "STINT_OFFLINE",
                "1",
                "STINT_DATA_DIR",
                folder.resolve("data").toString(),
                "STINT_CONFIG_DIR",
                folder.resolve("config").toString(),
                "STINT_CACHE_DIR",
                folder.resolve("cache").toString());
        int exitCode = new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", clock))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(words);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    private RunResult line(String command) {
        return run(CommandText.arguments(command));
    }

    private static String read(String page) throws IOException {
        return Files.readString(Path.of("../docs").resolve(page));
    }

    record Row(String tool, String command, String effect) {}

    static List<Row> rows() throws IOException {
        return ROW.matcher(read("coming-from.md"))
                .results()
                .map(GuidesTest::row)
                .toList();
    }

    private static Row row(MatchResult row) {
        return new Row(
                row.group(1).split(" ", 2)[0],
                "stint " + row.group(2),
                row.group(3).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clockify-cli", "watson", "timew", "toggl", "klog"})
    void each_tool_has_commands(String tool) throws IOException {
        assertThat(rows().stream().filter(row -> row.tool().equals(tool))).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(rows()).hasSize((int) read("coming-from.md")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .count());
    }

    /** The finished entries, and the running one, in JSON. */
    private record State(List<String> finished, String running) {}

    private State state() {
        List<String> finished = new ArrayList<>();
        String running = "";
        for (Map<String, ?> entry : run("entry", "list", "--json").jsonArray()) {
            if (Boolean.TRUE.equals(entry.get("running"))) {
                running = String.valueOf(entry.get("id"));
            } else {
                finished.add(entry.get("id") + " " + entry.get("description") + " " + entry.get("start") + " "
                        + entry.get("end"));
            }
        }
        return new State(finished, running);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_command_has_the_stated_effect(Row row) {
        for (String before : List.of(
                "stint client create \"Acme Ltd\"",
                "stint project create Acme -c \"Acme Ltd\" --billable",
                "stint tag create urgent",
                "stint log 2026-02-10 9:00-11:00 \"Last month\" -p Acme",
                "stint log 8:00-8:45 Mail",
                "stint log 9:00-11:30 \"Write the offer\" -p Acme",
                "stint start \"Phone call\" --at 14:20")) {
            line(before).done();
        }
        State before = state();
        assertThat(before.running()).isNotEmpty();
        clock.advance(Duration.ofSeconds(1));

        RunResult result = line(row.command());

        assertThat(result.exitCode()).as("%s", result).isZero();
        assertEffect(row.effect(), before, state(), result.out());
    }

    private static void assertEffect(String effect, State before, State after, String out) {
        switch (effect) {
            case "starts a timer" -> assertThat(after.running()).isNotEmpty().isNotEqualTo(before.running());
            case "stops the timer" -> {
                assertThat(after.running()).isEmpty();
                assertThat(after.finished()).hasSize(before.finished().size() + 1);
            }
            case "discards the timer" -> {
                assertThat(after.running()).isEmpty();
                assertThat(after.finished()).isEqualTo(before.finished());
            }
            case "adds an entry" -> {
                assertThat(after.finished()).hasSize(before.finished().size() + 1);
                assertThat(after.running()).isEqualTo(before.running());
            }
            case "changes an entry" -> {
                assertThat(after.finished()).hasSameSizeAs(before.finished()).isNotEqualTo(before.finished());
            }
            case "deletes an entry" ->
                assertThat(before.finished())
                        .containsAll(after.finished())
                        .hasSize(after.finished().size() + 1);
            case "undoes the last change" -> assertThat(after.running()).isEmpty();
            case "shows the timer" -> assertUnchanged(before, after, out, "Phone call");
            case "sums up time" -> assertUnchanged(before, after, out, "\\d+:\\d\\d");
            case "prints CSV" -> assertUnchanged(before, after, out, "(?m)^[a-z]+(,[A-Za-z]+)+$");
            case "lists Acme" -> assertUnchanged(before, after, out, "Acme");
            case "lists Write the offer" -> assertUnchanged(before, after, out, "Write the offer");
            default -> throw new AssertionError("unknown effect: " + effect);
        }
    }

    private static void assertUnchanged(State before, State after, String out, String pattern) {
        assertThat(after).isEqualTo(before);
        assertThat(out).containsPattern(pattern);
    }

    private Stream<String> guide() throws IOException {
        return BLOCK.matcher(read("guide.md"))
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(command -> command.replace("--out invoice", "--out " + folder + "/invoice"));
    }

    @Test
    void the_guide_leads_from_nothing_to_an_invoice() throws IOException {
        List<String> commands = guide().toList();

        assertThat(commands)
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> line(command).done());

        assertThat(folder.resolve("invoice.html")).content().contains("<html", "Acme Ltd", "Website");
        assertThat(folder.resolve("invoice.csv")).content().contains("Acme Ltd");
    }

    @Test
    void the_guide_works_online_too() throws IOException {
        List<String> commands =
                guide().map(command -> command.replace("--offline ", "")).toList();

        assertThat(commands)
                .allSatisfy(
                        command -> simulated.run(CommandText.arguments(command)).done());
    }
}
