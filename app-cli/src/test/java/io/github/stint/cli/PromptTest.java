package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code status --prompt}, by the program and by the launcher. */
class PromptTest {

    private final TestClock clock = new TestClock("2026-03-02T12:00:00Z");

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(clock);

    @TempDir
    private Path folder;

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("STINT_OFFLINE", "1");
        environment.put("STINT_DATA_DIR", folder.resolve("data").toString());
        environment.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        environment.put("STINT_CACHE_DIR", folder.resolve("cache").toString());
        return environment;
    }

    private RunResult run(Clock at, Map<String, String> environment, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", at))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(words);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    private RunResult run(String... words) {
        return run(clock, environment(), words);
    }

    private String prompt() {
        RunResult result = run("status", "--prompt").done();
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    @Test
    void shows_the_timer_that_the_last_command_knew_offline() {
        assertThat(prompt()).isEmpty();

        run("project", "create", "Acme").done();
        run("start", "Write the offer", "-p", "Acme").done();
        clock.advance(Duration.ofMinutes(65));
        assertThat(prompt()).isEqualTo("1:05 Write the offer (Acme)\n");

        run("switch", "Mail").done();
        assertThat(prompt()).isEqualTo("0:00 Mail\n");
        run("start", "Other", "--dry-run").done();
        assertThat(prompt()).isEqualTo("0:00 Mail\n");
        run("entry", "edit", "@", "--description", "Letters").done();
        assertThat(prompt()).isEqualTo("0:00 Letters\n");

        clock.advance(Duration.ofMinutes(5));
        run("stop").done();
        assertThat(prompt()).isEmpty();
        run("continue").done();
        assertThat(prompt()).isEqualTo("0:00 Letters\n");
        run("undo").done();
        assertThat(prompt()).isEmpty();
        run("start").done();
        assertThat(prompt()).isEqualTo("0:00 timer\n");
        run("cancel").done();
        assertThat(prompt()).isEmpty();
    }

    @Test
    void shows_the_timer_that_the_last_command_knew_online_without_a_request() {
        simulated.run("start", "Mail").done();
        clock.advance(Duration.ofMinutes(3));
        int requests = simulated.requestCount();

        assertThat(simulated.run("status", "--prompt").line()).isEqualTo("0:03 Mail");
        assertThat(simulated
                        .run("status", "--prompt", "--workspace", "Elsewhere")
                        .done()
                        .out())
                .isEmpty();
        assertThat(simulated.requestCount()).isEqualTo(requests);

        // The same workspace, although it is named.
        simulated.run("stop", "--workspace", "Office").done();
        assertThat(simulated.run("status", "--prompt").done().out()).isEmpty();

        simulated.run("start", "Letters").done();
        simulated.run("entry", "edit", "@", "--description", "Post").done();
        assertThat(simulated.run("status", "--prompt").done().out()).isEmpty();
        simulated.run("status").done();
        assertThat(simulated.run("status", "--prompt").line()).isEqualTo("0:00 Post");
    }

    @Test
    void fits_a_line_whatever_the_description() {
        run("start", "one\ntwo\u202E " + "日本".repeat(40)).done();

        assertThat(prompt().lines())
                .singleElement()
                .asString()
                .startsWith("0:00 one two")
                .endsWith("...");
        assertThat(prompt().codePoints().count()).isLessThanOrEqualTo(46);
    }

    @Test
    void prints_no_error() {
        Map<String, String> broken = environment();
        broken.put("STINT_OFFLINE", "perhaps");
        RunResult nothing = new RunResult(0, "", "");

        assertThat(run(clock, broken, "status", "--prompt")).isEqualTo(nothing);
        assertThat(run(clock, Map.of("STINT_CACHE_DIR", folder.toString()), "status", "--prompt"))
                .isEqualTo(nothing);
    }

    @Test
    void saved_settings_that_are_newer_make_the_timer_unknown() throws IOException {
        run("start", "Mail").done();
        run("config", "set", "tz", "UTC").done();
        Files.setLastModifiedTime(
                folder.resolve("config/config.json"),
                FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(prompt()).isEmpty();

        Files.setLastModifiedTime(
                folder.resolve("config/config.json"),
                FileTime.from(Instant.now().minusSeconds(5)));
        run("status").done();
        assertThat(prompt()).isEqualTo("0:00 Mail\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_user_can_read_the_files() throws IOException {
        run("start", "Mail").done();

        try (Stream<Path> files = Files.list(folder.resolve("cache/prompt"))) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    /** The shell reads the files with what POSIX has, without Java. */
    private String launcher(Map<String, String> environment, String... words) throws Exception {
        Path script = folder.resolve("launcher");
        Files.writeString(script, """
                set -eu
                . "%s"
                print_prompt "$@"
                echo "the program"
                """.formatted(Path.of("../scripts/prompt.sh").toRealPath()));
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("sh", script.toString()), Stream.of(words))
                .toList());
        builder.environment().keySet().removeIf(name -> name.matches("(STINT|XDG|MATON|CLOCKIFY)_.*"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_launcher_shows_the_same_without_java() throws Exception {
        assertThat(launcher(environment(), "status", "--prompt")).isEqualTo("the program\n");
        Clock anHourAgo = Clock.fixed(Instant.now().minusSeconds(3_630), clock.getZone());

        run(anHourAgo, environment(), "start", "Mail %s \\n $x").done();
        assertThat(launcher(environment(), "status", "--prompt")).isEqualTo("1:00 Mail %s \\n $x\n");

        Map<String, String> online = environment();
        online.remove("STINT_OFFLINE");
        assertThat(launcher(online, "status", "--prompt")).isEqualTo("the program\n");
        assertThat(launcher(online, "--offline", "status", "--prompt")).startsWith("1:00 Mail");
        Map<String, String> other = environment();
        other.put("STINT_WORKSPACE", "Other");
        assertThat(launcher(other, "status", "--prompt")).isEqualTo("the program\n");

        run(anHourAgo, environment(), "stop").done();
        assertThat(launcher(environment(), "status", "--prompt")).isEmpty();
    }

    /** As if another program had written the files of the cache. */
    @ParameterizedTest
    @ValueSource(strings = {"x[$(touch %s)]\nMail\n", "1\n\u001b[2J\n", "1 + 1\nMail\n", "999999999999999999\nMail\n"})
    @DisabledOnOs(OS.WINDOWS)
    void the_launcher_executes_and_prints_nothing_hostile(String content) throws Exception {
        Path victim = folder.resolve("victim");
        run("start", "Mail").done();
        Files.writeString(promptFile("timer-"), content.formatted(victim));

        assertThat(launcher(environment(), "status", "--prompt")).isEqualTo("the program\n");
        assertThat(prompt()).doesNotContain("\u001b");
        assertThat(victim).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void no_file_outside_of_the_folder_is_read_or_deleted() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "1\nprecious\n");
        run("start", "Mail").done();
        for (String name : List.of("../../victim", victim.toString(), "timer-/../../../victim", "..")) {
            Files.writeString(promptFile("use-"), name + "\n");

            assertThat(launcher(environment(), "status", "--prompt")).isEqualTo("the program\n");
            assertThat(prompt()).doesNotContain("precious");
            run("config", "set", "tz", "UTC").done();
            run("status", "--workspace", "none");
        }
        assertThat(victim).exists();
    }

    private Path promptFile(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/prompt"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_launcher_asks_the_program_if_saved_settings_are_newer() throws Exception {
        run("start", "Mail").done();
        run("config", "set", "tz", "UTC").done();
        Files.setLastModifiedTime(
                folder.resolve("config/config.json"),
                FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(launcher(environment(), "status", "--prompt")).isEqualTo("the program\n");
    }
}
