package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is not valid UTF-8 is refused, and not stored with replacement characters. */
class UndecodableTextTest {

    private static final String PROBLEM = ": not valid UTF-8";

    @TempDir
    private Path folder;

    private record Run(int exitCode, String output) {}

    /** Runs a line of the shell, in which {@code stint} is the program. */
    private Run shell(String line) throws IOException, InterruptedException {
        List<String> program = StintProcess.with(folder).command();
        List<String> command = new ArrayList<>(List.of("sh", "-c", line, "sh"));
        command.addAll(program);
        ProcessBuilder builder = StintProcess.with(folder).command(command).redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\\351", "\\355\\240\\200", "\\300\\257", "\\377"})
    void an_argument_of_invalid_bytes_is_refused(String bytes) throws Exception {
        Run run = shell("\"$@\" --offline log 1h \"$(printf '" + bytes + "')\"");

        assertThat(run.output()).startsWith("stint: argument 4" + PROBLEM).contains("hint: ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void a_variable_of_invalid_bytes_is_refused() throws Exception {
        Run run = shell("STINT_WORKSPACE=$(printf 'caf\\351') \"$@\" --offline status");

        assertThat(run.output()).startsWith("stint: STINT_WORKSPACE" + PROBLEM);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_folder_that_the_locale_cannot_encode_is_refused() throws Exception {
        Run run = shell("LC_ALL=C STINT_CONFIG_DIR=$(printf '/tmp/caf\\303\\251') \"$@\" --offline status");

        assertThat(run.output()).startsWith("stint: STINT_CONFIG_DIR: not").contains("hint: ");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void standard_input_of_invalid_bytes_is_refused() throws Exception {
        Run run = shell("printf '{\"name\":\"caf\\351\"}' | MATON_API_KEY=k STINT_GATEWAY_URL=http://127.0.0.1:1"
                + " \"$@\" api POST /workspaces -d -");

        assertThat(run.output()).startsWith("stint: the standard input is not valid UTF-8");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM"})
    void a_piped_import_does_not_depend_on_the_charset_of_the_machine(String charset) throws Exception {
        String csv = "start,end,description\n2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,Grüße 🎉\n";
        Path file = Files.write(folder.resolve("times.csv"), csv.getBytes(Charset.forName(charset)));

        Run run = shell("LC_ALL=C \"$@\" --offline entry import - <'" + file + "'");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(shell("\"$@\" --offline entry list --json").output()).contains("Grüße 🎉");
    }

    @Test
    void a_piped_import_of_invalid_bytes_is_refused() throws Exception {
        Run run = shell("printf 'caf\\351,' | \"$@\" --offline entry import -");

        assertThat(run.output()).contains("line 1, column 1: the text from here on is not valid UTF-8");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @Test
    void the_content_of_a_request_does_not_depend_on_the_charset_of_the_machine() throws Exception {
        Run run = shell("printf '{\"name\":\"Grüße\"}' | LC_ALL=C MATON_API_KEY=k STINT_GATEWAY_URL=http://127.0.0.1:1"
                + " \"$@\" api POST /workspaces -d -");

        assertThat(run.output()).doesNotContain("UTF-8").contains("127.0.0.1");
    }

    @Test
    void valid_text_of_every_plane_is_stored() throws Exception {
        String text = "Grüße 日本語 🎉";
        Path line = Files.writeString(folder.resolve("line"), text);

        assertThat(shell("\"$@\" --offline log 1h \"$(cat '" + line + "')\"").exitCode())
                .isZero();

        assertThat(shell("\"$@\" --offline entry list --json").output()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\uFFFD", "half \uD83C", "\uDF89 half"})
    void a_replacement_character_and_half_a_pair_are_refused(String text) {
        Terminal terminal = new Terminal();

        assertThat(terminal.run("log", "1h", text).failed(2).err()).startsWith("stint: argument 3" + PROBLEM);
        assertThat(terminal.run("log", "1h", text, "--json").failed(2).error()).containsEntry("code", "usage");
        assertThat(terminal.run("entry", "list", "-o", "ids").done().out()).isEmpty();
    }

    @Test
    void whole_pairs_are_accepted() {
        assertThat(new Terminal().run("log", "1h", "party \uD83C\uDF89").exitCode())
                .isZero();
    }
}
