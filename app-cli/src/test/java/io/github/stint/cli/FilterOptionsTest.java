package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.Project;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterOptionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    @RegisterExtension
    private final SampleService service = new SampleService(NOW);

    private BothWays stint;

    @BeforeEach
    void logSomeTime() {
        stint = new BothWays(folder);
        Terminal terminal = stint.terminal();
        Project website = terminal.project("Website", terminal.client("Acme"));
        terminal.task("Design", website);
        terminal.project("App", terminal.client("Initech"));
        terminal.project("Garden");
        terminal.tags("urgent", "night");
        log("6:00-6:30", "a", "-p", "Website", "-t", "Design", "--tag", "urgent");
        log("7:00-7:30", "b", "-p", "Website", "--no-billable", "--tag", "night");
        log("8:00-8:30", "c", "-p", "App");
        log("9:00-9:30", "d", "-p", "Garden");
        log("10:00-10:30", "Mail");
        terminal.run("entry", "create", "--user", "Grace", "--start", "6:45", "--end", "7:15", "g", "-p", "Website")
                .done();
        terminal.run("start", "now", "--at", "11:00").done();
    }

    @AfterEach
    void close() {
        stint.close();
    }

    private void log(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "log";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        stint.terminal().run(line).done();
    }

    @ParameterizedTest
    @CsvSource({
        "'', now Mail d c b a",
        "-p Website, b a",
        "-p Acme/Website -p Garden, d b a",
        "-c Acme, b a",
        "-c Acme -c Initech, c b a",
        "-c Initech -p Website, ''",
        "-p Website -t Design, a",
        "--tag urgent, a",
        "--tag urgent --tag night, b a",
        "--billable, c a",
        "--no-billable, now Mail d b",
        "--description MAI, Mail",
        "--running, now",
        "--user Grace, g",
        "--user grace@example.com, g",
        "--user 6650a00000000000000000cc, g",
        "--user Grace --no-billable, ''",
        "--user all, now Mail d c b g a",
        "--user all -c Acme --billable, g a",
        "--user all --limit 2, now Mail",
    })
    void an_option_selects_entries(String options, String expected) {
        String line = ("entry list --json " + options).strip();

        assertThat(String.join(" ", stint.runLine(line).column("description"))).isEqualTo(expected);
    }

    @Test
    void the_entries_of_all_members_have_the_names_of_their_users() {
        assertThat(stint.runLine("entry list --user all -c Acme").lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).endsWith("BILLABLE  USER"),
                        b -> assertThat(b).contains(" b ").endsWith("Ada"),
                        g -> assertThat(g).contains(" g ").endsWith("Grace"),
                        a -> assertThat(a).contains(" a ").endsWith("Ada"));
        assertThat(stint.runLine("entry list --user Grace --json").column("userName"))
                .containsExactly("Grace");
    }

    @ParameterizedTest
    @CsvSource({
        "-p Nothing, 6, project",
        "-c Nothing, 6, client",
        "--user Nobody, 6, user",
        "-t Design, 2, --task needs exactly one project",
        "-p Website -p App -t Design, 2, --task needs exactly one project",
    })
    void what_cannot_be_found_is_an_error(String options, int exitCode, String message) {
        assertThat(stint.runLine("entry list " + options).failed(exitCode).err())
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource({"entry list --user all, /users", "report --user all, /user/[^/]+/time-entries"})
    void the_time_of_others_that_may_not_be_seen_is_forbidden(String line, String path) {
        service.useSamples("all");
        service.on(
                "GET", "/clockify/api/v1/workspaces/[^/]+" + path, 403, "{\"message\":\"Access Denied\",\"code\":403}");
        OnlineTerminal terminal = new OnlineTerminal(service, folder, NOW);

        assertThat(terminal.run(line.split(" ", -1)).failed(5).err())
                .contains("not allowed to list", "Access Denied", "ask an administrator of the workspace");
    }
}
