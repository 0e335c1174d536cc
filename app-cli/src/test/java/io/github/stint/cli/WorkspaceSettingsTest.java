package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.WorkspaceSettings;
import io.github.stint.cli.testing.RunResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the user reads if the settings of the workspace do not permit a command. */
class WorkspaceSettingsTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @RegisterExtension
    private final SimulatedService service = new SimulatedService(Clock.fixed(NOON, ZoneOffset.UTC));

    private void set(UnaryOperator<WorkspaceSettings.Builder> change) {
        service.settings().set(change.apply(WorkspaceSettings.builder()).build());
    }

    private RunResult rejected(int exitCode, String... line) {
        RunResult result = service.run(line);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        assertThat(result.err()).doesNotContain("unexpected");
        return result;
    }

    @Test
    void a_required_project_is_named_with_its_option() {
        set(settings -> settings.forceProjects(true));

        assertThat(rejected(7, "log", "1h", "Mail").err())
                .contains("Project is either required field or given project is archived")
                .contains("hint: ")
                .contains("-p PROJECT");
    }

    @Test
    void a_timer_without_a_required_field_keeps_running_and_can_be_completed() {
        service.run("project", "create", "Website").done();
        set(settings -> settings.forceProjects(true));
        service.run("start", "Mail", "--at", "11:00").done();

        assertThat(rejected(7, "stop").err()).contains("required fields are missing or archived", "stint entry edit");
        assertThat(rejected(7, "switch", "Review").err()).contains("required fields are missing or archived");
        assertThat(service.run("status").done().out()).contains("Mail");

        service.run("entry", "edit", "@", "-p", "Website").done();
        service.run("stop").done();
    }

    @Test
    void a_locked_period_is_named() {
        service.run("log", "9-10", "Mail").done();
        set(settings -> settings.lockedBefore(NOON));

        assertThat(rejected(5, "entry", "delete", "@1", "-y").err())
                .contains("locked time entry", "the period is closed");
        assertThat(rejected(5, "log", "9-10", "Mail").err()).contains("locked time entry", "the period is closed");
    }

    @Test
    void a_workspace_that_permits_timers_only_suggests_one() {
        set(settings -> settings.timersOnly(true));

        assertThat(rejected(5, "log", "1h", "Mail").err()).contains("Manual time tracking disabled", "start one");
        service.run("start", "Mail", "--at", "11:00").done();
        service.run("stop").done();
    }
}
