package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.cli.testing.CommandText;
import io.github.stint.cli.testing.RunResult;
import java.io.BufferedReader;
import java.io.File;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion with the real shells, as far as they are installed. */
@Timeout(120)
class CompletionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);

    /** What a shell gets from the program in these tests, so that each does not start Java. */
    private static final String PROGRAM = """
            #!/bin/sh
            echo "$*" >>"$CALLS"
            case $2 in
                projects) printf '%s\\n' Acme 'Acme Site' "Bob's \\"Best\\" \\$x" 'Big: colon' 日本語 ;;
                tasks) echo 'First draft' ;;
            esac
            """;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(CLOCK);

    @BeforeEach
    void writeTheProgram() throws IOException {
        Path program = Files.writeString(folder.resolve("stint"), PROGRAM);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                folder.resolve("script"), offline("completion", "bash").done().out());
    }

    private RunResult offline(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = Map.of(
                "STINT_OFFLINE",
                "1",
                "STINT_DATA_DIR",
                folder.resolve("data").toString(),
                "STINT_CONFIG_DIR",
                folder.resolve("config").toString());
        int exitCode = new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", CLOCK))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(words);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    private static boolean isInstalled(String shell) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, shell)));
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    private List<String> inBash(String... words) throws IOException, InterruptedException {
        String line = String.join(" ", words).replace(" : ", ":");
        String array = Arrays.stream(words)
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .reduce("", (one, other) -> one + " " + other);
        return run(
                "bash",
                "--norc",
                "-c",
                """
                source "$1"
                COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE=$2; COMP_POINT=${#COMP_LINE}
                _stint
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(array),
                "bash",
                folder.resolve("script").toString(),
                line);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bash_completes_commands_and_options_without_the_program() throws Exception {
        assumeTrue(isInstalled("bash"));

        assertThat(inBash("stint", "sta")).containsExactly("start", "status");
        assertThat(inBash("stint", "--offline", "project", ""))
                .contains("list", "create")
                .doesNotContain("start");
        assertThat(inBash("stint", "project", "ls", "--cl")).containsExactly("--client");
        assertThat(inBash("stint", "in", "--no-b")).containsExactly("--no-billable");
        assertThat(inBash("stint", "-o", "nd")).containsExactly("ndjson");
        assertThat(inBash("stint", "--output", "=", "")).contains("table", "json");
        assertThat(inBash("stint", "config", "set", "gate")).containsExactly("gateway-url");
        assertThat(inBash("stint", "completion", "z")).containsExactly("zsh");
        assertThat(inBash("stint", "help", "project", "cr")).containsExactly("create");
        assertThat(inBash("stint", "help", "exit")).containsExactly("exit-codes");
        assertThat(inBash("stint", "start", "--", "--b")).containsOnly("");
        assertThat(inBash("stint", "log", "45m", "week", "--bil")).containsExactly("--billable");
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bash_quotes_names_as_the_user_has_begun_to() throws Exception {
        assumeTrue(isInstalled("bash"));

        assertThat(inBash("stint", "start", "-p", ""))
                .containsExactly("Acme", "Acme\\ Site", "Bob\\'s\\ \\\"Best\\\"\\ \\$x", "Big:\\ colon", "日本語");
        assertThat(inBash("stint", "start", "-p", "\"Bo")).contains("Acme Site", "Bob's \\\"Best\\\" \\$x");
        assertThat(inBash("stint", "start", "-p", "'Bo")).contains("Acme Site", "Bob'\\''s \"Best\" $x");
        assertThat(inBash("stint", "start", "-p", "Big", ":", "co")).contains("\\ colon");
        assertThat(inBash("stint", "project", "show", "Ac")).contains("Acme\\ Site");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bash_calls_the_program_once_with_what_is_before_the_name() throws Exception {
        assumeTrue(isInstalled("bash"));

        assertThat(inBash("stint", "--offline", "--profile", "work", "start", "-p", "Acme\\ S", "-t", "'Fi"))
                .containsExactly("First draft");

        assertThat(Files.readAllLines(folder.resolve("calls")))
                .containsExactly("complete tasks --offline --profile work --of Acme S -- Fi");
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({
        "'stint sta', 'start status'",
        "'stint project ls --cl', --client",
        "'stint start -p B', 'Big: colon Bob''s \"Best\" $x'",
        "'stint start --project=日', --project=日本語",
        "'stint project show B', 'Big: colon Bob''s \"Best\" $x'",
        "'stint help project cr', create",
        "'stint help exit', exit-codes",
    })
    void fish_completes(String line, String expected) throws Exception {
        assumeTrue(isInstalled("fish"));
        Path script = Files.writeString(
                folder.resolve("stint.fish"),
                offline("completion", "fish").done().out());

        assertThat(String.join(
                        " ",
                        run(
                                "fish",
                                "--no-config",
                                "-c",
                                "source $argv[1]; complete -C $argv[2]",
                                script.toString(),
                                line)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void the_script_is_valid(String shell) throws Exception {
        assumeTrue(isInstalled(shell));
        Path script = Files.writeString(
                folder.resolve("stint." + shell),
                offline("completion", shell).done().out());

        assertThat(run(shell, "-n", script.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void the_script_knows_every_command_but_no_hidden_one(String shell) {
        String script = offline("completion", shell).done().out();

        assertThat(script)
                .contains("'project create'", "'in'", "'tag rm'", "--no-billable")
                .doesNotContain("%TABLE%");
        assertThat(script).doesNotContain("'complete'");
    }

    @Test
    void names_offline_come_from_the_data_of_this_machine() {
        for (String line : List.of(
                "stint client create \"Acme Ltd\"",
                "stint project create Website -c \"Acme Ltd\"",
                "stint project create Écran",
                "stint task create \"First draft\" -p Website",
                "stint task create Test -p Écran",
                "stint tag create 日本",
                "stint config set --profile work output json")) {
            offline(CommandText.arguments(line)).done();
        }

        assertThat(offline("complete", "projects", "e").lines()).containsExactly("Écran");
        assertThat(offline("complete", "projects", "acme ltd/").lines()).containsExactly("Acme Ltd/Website");
        assertThat(offline("complete", "projects").lines()).containsExactly("Écran", "Website");
        assertThat(offline("complete", "clients", "a").lines()).containsExactly("Acme Ltd");
        assertThat(offline("complete", "tasks").lines()).containsExactly("First draft", "Test");
        assertThat(offline("complete", "tasks", "--of", "website").lines()).containsExactly("First draft");
        assertThat(offline("complete", "tags", "日").lines()).containsExactly("日本");
        assertThat(offline("complete", "workspaces").lines()).containsExactly("My workspace");
        assertThat(offline("complete", "profiles", "w").lines()).containsExactly("work");
    }

    @Test
    void names_that_are_not_known_are_no_error() {
        RunResult nothing = new RunResult(0, "", "");

        assertThat(offline("complete", "projects")).isEqualTo(nothing);
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(offline("complete", "planets")).isEqualTo(nothing);
        assertThat(offline("complete", "projects", "--profile", "none")).isEqualTo(nothing);
        assertThat(simulated.run("complete", "projects")).isEqualTo(nothing);
    }

    @Test
    void names_online_come_from_the_cache_without_a_request() {
        simulated.run("project", "create", "Website").done();
        simulated.run("tag", "create", "urgent").done();
        simulated.run("start", "-p", "Web", "--tag", "urg").done();
        int before = simulated.requestCount();

        assertThat(simulated.run("complete", "projects", "we").lines()).containsExactly("Website");
        assertThat(simulated
                        .run("complete", "tags", "--workspace", SampleOffice.OFFICE.value())
                        .lines())
                .containsExactly("urgent");
        assertThat(simulated.run("complete", "projects", "--no-cache").done().out())
                .isEmpty();
        assertThat(simulated.requestCount()).isEqualTo(before);
    }
}
