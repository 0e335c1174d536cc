package io.github.stint.agenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.agenttasks.oracle.CommandOracle;
import io.github.stint.agenttasks.program.CommandWords;
import io.github.stint.agenttasks.program.Program;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.TaskFiles;
import io.github.stint.agenttasks.task.TaskGroup;
import io.github.stint.agenttasks.trial.Agent;
import io.github.stint.agenttasks.trial.Attempt;
import io.github.stint.agenttasks.trial.Trial;
import io.github.stint.cli.CommandResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge finds what agents do wrong. */
class JudgeTest {

    @TempDir
    private Path folder;

    static List<AgentTask> tasks() {
        return TaskFiles.all();
    }

    private static AgentTask task(String id) {
        return tasks().stream().filter(task -> task.id().equals(id)).findFirst().orElseThrow();
    }

    /** Runs these command lines, and reports that. */
    private static Agent typing(String result, String... lines) {
        return (task, workspace) -> {
            for (String line : lines) {
                CommandResult run = Program.in(workspace).run("", CommandWords.arguments(line));
                assertThat(run.exitCode()).as(line + run.errors()).isZero();
            }
            return new Attempt(result, lines.length);
        };
    }

    private List<String> faults(String id, Agent agent) throws Exception {
        return Trial.of(task(id), agent, folder).verdict().faults();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void doing_nothing_is_right_only_for_refusals(AgentTask task) throws Exception {
        Agent idle = (given, workspace) -> new Attempt("not done", 0);

        assertThat(Trial.of(task, idle, folder).verdict().passed()).isEqualTo(task.group() == TaskGroup.REFUSAL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void a_side_effect_is_found(AgentTask task) throws Exception {
        Agent careless = (given, workspace) -> {
            Attempt attempt = new CommandOracle().carryOut(given, workspace);
            workspace.createTag("surprise");
            return attempt;
        };

        assertThat(Trial.of(task, careless, folder).verdict().faults())
                .containsExactly("there by mistake: tag surprise | active");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"timer-stop", "correction-end", "report-today", "refusal-same-name"})
    void too_many_requests_are_found(String id) throws Exception {
        Agent curious = (given, workspace) -> {
            for (int look = 0; look <= given.expected().requests(); look++) {
                Program.in(workspace).run("", List.of("user", "--no-cache"));
            }
            return new CommandOracle().carryOut(given, workspace);
        };

        assertThat(faults(id, curious))
                .singleElement()
                .asString()
                .matches("sent \\d+ requests instead of at most \\d+");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void a_wrong_report_is_found(AgentTask task) throws Exception {
        Agent liar = (given, workspace) -> new Attempt(
                "PT1S", new CommandOracle().carryOut(given, workspace).calls());

        assertThat(Trial.of(task, liar, folder).verdict().faults())
                .containsExactly(
                        "reported \"PT1S\" instead of \"" + task.expected().result() + "\"");
    }

    @Test
    void a_wrong_project_is_found() throws Exception {
        assertThat(faults("timer-start-same-name", typing("done", "stint start 'Redirect list' -p Acme/Website")))
                .containsExactly(
                        "missing: timer 2026-03-05 15:10+01:00 | Borealis/Website | - | - | billable | Redirect list",
                        "there by mistake: timer 2026-03-05 15:10+01:00 | Acme/Website | - | - | billable | Redirect"
                                + " list");
    }

    @Test
    void a_wrong_zone_is_found() throws Exception {
        assertThat(faults(
                        "timer-log-other-zone",
                        typing("done", "stint log 15:00-16:00 'Status call' -p 'Pine & Co/Strategy'")))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("there by mistake: entry 2026-03-06 15:00-05:00 to 16:00-05:00"));
    }

    @Test
    void a_wrong_deletion_is_found() throws Exception {
        assertThat(faults("timer-cancel", typing("done", "stint entry delete @1 -y")))
                .containsExactly(
                        "still there: timer 2026-03-05 14:10+01:00 | Acme/Support | - | - | billable | Ticket 1201",
                        "gone by mistake: entry 2026-03-05 12:30+01:00 to 14:00+01:00 | Acme/Website | Build | - |"
                                + " billable | Checkout form");
    }

    @Test
    void the_same_entry_twice_is_found() throws Exception {
        assertThat(faults(
                        "timer-log-until-now",
                        typing("done", "stint log 40m Planning", "stint log 40m Planning --overlap allow")))
                .containsExactly(
                        "there by mistake: entry 2026-03-05 14:30+01:00 to 15:10+01:00 | - | - | - | not billable |"
                                + " Planning");
    }

    @Test
    void an_entry_that_is_deleted_and_created_again_is_found() throws Exception {
        assertThat(faults(
                        "correction-end",
                        typing(
                                "done",
                                "stint entry delete @1 -y",
                                "stint log 12:30-14:15 'Checkout form' -p Acme/Website -t Build")))
                .contains(
                        "deleted and created again: entry 2026-03-05 12:30+01:00 to 14:00+01:00 | Acme/Website | Build"
                                + " | - | billable | Checkout form");
    }

    @Test
    void the_form_of_a_duration_does_not_matter() throws Exception {
        assertThat(faults("report-today", typing(" 4h 30m", "stint today"))).isEmpty();
        assertThat(faults("report-today", typing("4.5", "stint today"))).isNotEmpty();
    }
}
