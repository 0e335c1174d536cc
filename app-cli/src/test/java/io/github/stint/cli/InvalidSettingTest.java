package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the command line, a variable or a saved setting exits with 2 and names its place. */
class InvalidSettingTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final String GONE = "99999999-42ba-4b43-9631-69a4bf7091ec";

    @RegisterExtension
    private final SampleService service = new SampleService(NOW);

    @TempDir
    private Path folder;

    @BeforeEach
    void useSamples() {
        service.useSamples("all");
    }

    private OnlineTerminal terminal() {
        return new OnlineTerminal(service, folder, NOW);
    }

    private void requireSource(RunResult result, String source) {
        assertThat(result.failed(2).err()).startsWith("stint: " + source + ": ").contains("\nhint: ");
        assertThat(service.requests()).allMatch(request -> request.startsWith("GET"));
    }

    @ParameterizedTest
    @CsvSource({
        "MATON_CONNECTION, 'not an id'",
        "STINT_OUTPUT, yaml",
        "STINT_TZ, Mars",
        "STINT_GATEWAY_URL, 'not a url'",
        "STINT_GATEWAY_URL, http://example.com",
        "STINT_GATEWAY_URL, ftp://example.com",
        "STINT_CONTROL_URL, https://user:secret@example.com",
        "STINT_CONTROL_URL, 'https://exa mple.com'",
        "STINT_PROFILE, missing",
        "MATON_API_KEY, 'two words'",
    })
    void a_variable_is_named(String variable, String value) {
        requireSource(terminal().with(variable, value).run("status"), variable);
    }

    @Test
    void the_variable_of_the_clockify_key_is_named() {
        requireSource(
                terminal()
                        .without("MATON_API_KEY")
                        .with("CLOCKIFY_API_KEY", "two words")
                        .run("status"),
                "CLOCKIFY_API_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "connection, 'not an id'",
        "output, yaml",
        "tz, Mars",
        "timeout, soon",
        "timeout, 0s",
        "timeout, 48h",
        "gateway-url, http://example.com",
        "gateway-url, 'not a url'",
        "control-url, http://example.com",
    })
    void a_saved_setting_is_named_with_its_profile_and_file(String setting, String value) throws IOException {
        Path file = folder.resolve("config.json");
        Files.writeString(file, "{\"profiles\":{\"work\":{\"" + setting + "\":\"" + value + "\"}}}");
        OnlineTerminal terminal = terminal()
                .without("STINT_GATEWAY_URL")
                .without("STINT_CONTROL_URL")
                .with("STINT_PROFILE", "work");

        requireSource(terminal.run("status"), "the setting " + setting + " of the profile work in " + file);
    }

    @ParameterizedTest
    @CsvSource({
        "--connection, 'not an id', status",
        "--tz, Mars, status",
        "--timeout, soon, status",
        "--timeout, 0s, status",
        "--timeout, 48h, status",
        "--profile, missing, status",
        "--limit, 0, tag list",
        "--wait-for, soon, connection create",
        "--latency, soon, simulate",
        "--rate, many, simulate",
        "--account-rate, many, simulate",
        "--fault, none, simulate",
    })
    void an_option_is_named(String option, String value, String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add(option + "=" + value);

        requireSource(terminal().run(arguments.toArray(String[]::new)), option);
    }

    @ParameterizedTest
    @CsvSource({
        "connection, 'not an id'",
        "output, yaml",
        "tz, Mars",
        "timeout, soon",
        "gateway-url, http://example.com"
    })
    void a_setting_is_checked_before_it_is_saved(String setting, String value) {
        requireSource(terminal().run("config", "set", setting, value), setting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start Work --at never",
                "log never",
                "project create x",
                "project create Acme --color green",
                "task create Draft -p My_Project --estimate soon",
            })
    void a_value_that_the_domain_rejects_exits_with_7(String line) {
        String[] arguments = line.split(" ", -1);
        for (int at = 0; at < arguments.length; at++) {
            arguments[at] = arguments[at].replace('_', ' ');
        }

        assertThat(terminal().run(arguments).failed(7).err()).contains("hint: ");
    }

    private void respondThatTheConnectionIsGone() {
        service.on(
                "GET",
                "/clockify/api/v1/user",
                404,
                "{\"message\":\"Connection " + GONE + " not found\",\"type\":\"Not Found\",\"code\":404}");
    }

    @Test
    void a_saved_connection_that_is_gone_is_named_with_its_profile() {
        terminal().run("config", "set", "connection", GONE).done();
        respondThatTheConnectionIsGone();

        assertThat(terminal().run("status").failed(4).err())
                .contains(
                        GONE,
                        "the profile default names it: run stint config set --profile default connection \"\"",
                        "stint connection use");
        RunResult doctor = terminal().run("doctor");
        assertThat(doctor.exitCode()).isEqualTo(4);
        assertThat(doctor.out()).contains("the profile default names it");

        terminal()
                .run("config", "set", "--profile", "default", "connection", "")
                .done();
        service.useSamples("all");
        assertThat(terminal().run("status").exitCode()).isZero();
    }

    @Test
    void a_connection_of_a_variable_that_is_gone_is_named_with_it() {
        respondThatTheConnectionIsGone();

        assertThat(terminal()
                        .with("MATON_CONNECTION", GONE)
                        .run("status")
                        .failed(4)
                        .err())
                .contains("MATON_CONNECTION names it");
        assertThat(terminal().run("status", "--connection", GONE).failed(4).err())
                .doesNotContain("names it");
    }

    @Test
    void a_saved_workspace_that_is_gone_is_named_with_its_profile() {
        terminal().run("config", "set", "workspace", "Gone").done();

        assertThat(terminal().run("status").failed(6).err())
                .contains("the profile default names it", "stint workspace use");
    }
}
