package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.env.DataOutput;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program shows while it waits for the service, and of its requests. */
class SlowServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final String KEY = "very-secret-key";

    @RegisterExtension
    private final SampleService service = new SampleService(NOW);

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void theServiceHasSamples() {
        service.useSamples("all");
        environment.put("MATON_API_KEY", KEY);
        environment.put("STINT_GATEWAY_URL", service.gateway().toString());
        environment.put("STINT_CONTROL_URL", service.control().toString());
        environment.put("STINT_CONFIG_DIR", folder.toString());
        environment.put("STINT_CACHE_DIR", folder.toString());
    }

    /** Runs the program as if each first request took a second. */
    private int run(boolean terminal, boolean outputTerminal, String... line) {
        ProgramFactory factory = new ProgramFactory(
                Main.machine(environment, folder.toString(), "Linux", Clock.fixed(NOW, ZoneOffset.UTC)),
                config -> config.accountLimit(10_000).workspaceLimit(10_000),
                Runnable::run);
        return factory.program(
                        new BufferedReader(Reader.nullReader()),
                        InputStream.nullInputStream(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        terminal,
                        Optional::empty,
                        new DataOutput(OutputStream.nullOutputStream(), outputTerminal),
                        Caller.person())
                .run(line);
    }

    @Test
    void shows_on_a_terminal_that_it_waits_and_erases_the_line() {
        assertThat(run(true, true, "project", "list")).isZero();

        String line = "waiting for the service, 1 s";
        assertThat(err.toString()).startsWith(line + "\r" + " ".repeat(line.length()) + "\r");
        assertThat(out.toString()).doesNotContain("waiting");
    }

    @Test
    void shows_nothing_when_the_output_is_piped() {
        assertThat(run(true, false, "project", "list")).isZero();

        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "-o=csv", "-o=ndjson", "-o=ids"})
    void shows_nothing_when_a_program_reads_the_output(String format) {
        assertThat(run(true, true, "project", "list", format)).isZero();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shows_nothing_on_a_terminal_that_cannot_move_the_cursor() {
        environment.put("TERM", "dumb");

        assertThat(run(true, true, "project", "list")).isZero();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void verbose_prints_each_request_with_its_status_and_no_key() {
        assertThat(run(true, true, "project", "list", "-v")).isZero();

        assertThat(err.toString())
                .contains("GET /user: status 200, 0.000 s\n")
                .containsPattern("GET /workspaces/\\w+/projects\\?\\S+: status 200")
                .doesNotContain(KEY)
                .doesNotContain("waiting for the service");
    }

    @Test
    void verbose_prints_retries() {
        service.on("GET", "/clockify/api/v1/user", 503, "");
        environment.put("STINT_OUTPUT", "table");

        assertThat(run(false, false, "user", "-v")).isEqualTo(9);

        assertThat(err.toString()).contains("GET /user (attempt 2): status 503", "before the next attempt");
    }
}
