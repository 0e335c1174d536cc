package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.caller.RunFacts;
import io.github.stint.cli.caller.RunListener;
import io.github.stint.core.history.Change;
import io.github.stint.core.history.Snapshot;
import io.github.stint.core.history.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path home;

    private final List<RunFacts> ended = new ArrayList<>();
    private final RunListener listener = new RunListener() {
        @Override
        public void requestSent() {
            throw new AssertionError("nothing is requested offline");
        }

        @Override
        public void ended(RunFacts facts) {
            ended.add(facts);
        }
    };

    private CommandResult run(Caller caller, String input, String... line) {
        return new CommandRunner(
                        Map.of("STINT_OFFLINE", "1"), home.toString(), Clock.fixed(NOON, ZoneId.of("Europe/Berlin")))
                .run(caller, input, line);
    }

    private CommandResult run(String... line) {
        return run(Caller.agent(listener), "", line);
    }

    @Test
    void returns_what_a_command_prints_and_its_exit_code() {
        assertThat(run("tag", "create", "deep", "-o", "ids").exitCode()).isZero();
        assertThat(run("tag", "list", "--fields", "name", "-o", "ndjson").output())
                .isEqualTo("{\"name\":\"deep\"}\n");
        assertThat(run("stop", "--json"))
                .returns(10, CommandResult::exitCode)
                .returns("", CommandResult::output)
                .satisfies(
                        result -> assertThat(result.errors()).startsWith("{\"error\":{\"code\":\"no-timer-running\""));
        assertThat(run("entry", "delete", "@1").exitCode())
                .as("nothing is asked")
                .isNotZero();
    }

    @Test
    void a_command_reads_the_given_input() {
        String rows = "start,end,description\n2026-03-02T09:00,2026-03-02T10:00,Review\n";

        assertThat(run(Caller.person(), rows, "entry", "import", "-").exitCode())
                .isZero();
        assertThat(run("entry", "list", "--fields", "description", "-o", "csv").output())
                .contains("Review");
    }

    @Test
    void the_listener_learns_the_zone_and_the_workspace_also_of_a_command_that_fails() {
        run("status");
        run("stop");

        assertThat(ended)
                .hasSize(2)
                .allSatisfy(facts -> assertThat(facts)
                        .returns(NOON, RunFacts::at)
                        .returns(Optional.of(ZoneId.of("Europe/Berlin")), RunFacts::zone)
                        .returns(Optional.of("My workspace"), RunFacts::workspaceName)
                        .returns(Optional.empty(), RunFacts::requestsLeft)
                        .returns(Optional.empty(), RunFacts::planned));
    }

    @Test
    void the_listener_learns_what_a_simulated_command_would_change() {
        run("log", "9:00-10:00", "Review");
        run("entry", "edit", "@1", "--description", "Mail", "--dry-run");

        Optional<Change> planned = ended.get(1).planned();

        assertThat(planned.stream().flatMap(change -> change.steps().stream()))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.before().map(Snapshot::label)).contains("Review");
                    assertThat(step.after().map(Snapshot::label)).contains("Mail");
                });
        assertThat(run("undo", "--list", "-o", "ids").output().lines())
                .as("nothing is recorded")
                .hasSize(1);
    }

    @Test
    void a_simulated_deletion_keeps_what_it_would_delete() {
        run("log", "9:00-10:00", "Review");
        run("entry", "delete", "@1", "--dry-run", "-y");

        assertThat(ended.get(1).planned().map(Change::steps))
                .hasValueSatisfying(steps -> assertThat(steps)
                        .singleElement()
                        .returns(true, step -> step.before().isPresent())
                        .returns(Optional.empty(), Step::after));
    }

    @Test
    void the_journal_shows_which_changes_an_agent_made() {
        run(Caller.person(), "", "tag", "create", "mine");
        run("tag", "create", "theirs");

        assertThat(run("undo", "--list", "-o", "csv", "--fields", "command,author")
                        .output()
                        .lines())
                .containsExactly("command,author", "tag create,agent", "tag create,person");
        assertThat(run("undo", "--list").output()).contains("tag create (agent)");
    }

    @Test
    void no_result_contains_a_key() {
        CommandRunner runner = new CommandRunner(
                Map.of("STINT_OFFLINE", "1", "MATON_API_KEY", "secret-key-1234"),
                home.toString(),
                Clock.fixed(NOON, ZoneId.of("UTC")));

        CommandResult result = runner.run(Caller.person(), "", "tag", "create", "secret-key-1234", "--json");

        assertThat(result.output()).contains("***").doesNotContain("secret-key-1234");
    }

    @Test
    void an_invalid_folder_is_an_error_of_the_command() {
        CommandResult result = new CommandRunner(
                        Map.of("STINT_DATA_DIR", "no\u0000folder", "STINT_OFFLINE", "1"),
                        home.toString(),
                        Clock.fixed(NOON, ZoneId.of("UTC")))
                .run(Caller.person(), "", "status");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("STINT_DATA_DIR");
    }
}
