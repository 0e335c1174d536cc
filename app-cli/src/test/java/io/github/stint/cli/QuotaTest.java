package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.RateLimit.Window;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hours of a user of a free workspace, over many processes. */
class QuotaTest {

    private static final int LIMITED = 8;

    @TempDir
    private Path folder;

    private final List<SimulatedHour> started = new ArrayList<>();

    private SimulatedHour hour(Window window) {
        SimulatedHour hour = new SimulatedHour(folder, new RateLimit(30, Duration.ofHours(1), window));
        started.add(hour);
        return hour;
    }

    private SimulatedHour unlimited() {
        SimulatedHour hour = new SimulatedHour(folder, RateLimit.perSecond(10_000));
        started.add(hour);
        return hour;
    }

    @AfterEach
    void stop() {
        started.forEach(SimulatedHour::close);
    }

    private static int used(SimulatedHour hour) {
        Object used = hour.run("quota", "--json").jsonArray().get(0).get("used");
        return ((Number) Objects.requireNonNull(used)).intValue();
    }

    /** Sends requests until that many are used. */
    private static void use(SimulatedHour hour, int requests) {
        while (used(hour) < requests) {
            hour.run("api", "GET", "/user").done();
        }
    }

    /** How many entries run, and how many there are. */
    private static List<Long> entries(SimulatedHour hour) {
        long running = hour.service()
                .timeEntries()
                .inProgress(SampleOffice.OFFICE, PageRequest.first())
                .items()
                .size();
        long all = hour.service()
                .timeEntries()
                .all(SampleOffice.OFFICE, hour.service().users().current().id(), TimeEntryQuery.all())
                .count();
        return List.of(running, all);
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void no_command_is_left_half_done_when_the_plan_is_free(Window window) {
        SimulatedHour hour = hour(window).with("STINT_PLAN", "free");
        hour.run("start", "First").done();
        int done = 0;
        int refused = 0;
        for (int minute = 0; minute < 180; minute++) {
            List<Long> before = entries(hour);

            RunResult result = hour.runAfter(Duration.ofMinutes(1), "switch", "Task " + minute);

            if (result.exitCode() == 0) {
                done++;
                assertThat(entries(hour)).containsExactly(1L, before.get(1) + 1);
            } else {
                refused++;
                result.failed(LIMITED);
                assertThat(entries(hour)).as(result.err()).isEqualTo(before);
            }
        }

        assertThat(done).as("served in three hours, at most 9 an hour").isBetween(18, 27);
        assertThat(refused).isGreaterThan(100);
        assertThat(hour.requests()).noneMatch(request -> request.contains(" 429"));
        hour.run("stop").done();
    }

    @Test
    void eight_changes_of_the_project_and_two_reports_fit_into_an_hour() {
        SimulatedHour hour = hour(Window.FIXED);
        for (String name : List.of("Website", "Shop", "Logo")) {
            hour.service().projects().create(SampleOffice.OFFICE, NewProject.named(name));
        }

        for (int change = 0; change < 8; change++) {
            String project = List.of("Website", "Shop", "Logo").get(change % 3);
            hour.runAfter(Duration.ofMinutes(5), "switch", "-p", project).done();
        }
        hour.runAfter(Duration.ofMinutes(5), "today").done();
        hour.runAfter(Duration.ofMinutes(5), "today").done();

        assertThat(hour.requests()).hasSizeLessThanOrEqualTo(30).noneMatch(request -> request.contains(" 429"));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void the_plan_is_learned_from_the_first_refusal(Window window) {
        SimulatedHour hour = hour(window);
        // Away from a full hour, where a fixed window begins again.
        hour.clock().advance(Duration.ofMinutes(5));
        hour.run("start", "First").done();
        List<Integer> exitCodes = new ArrayList<>();
        for (int run = 0; run < 60; run++) {
            exitCodes.add(hour.runAfter(Duration.ofSeconds(30), "status").exitCode());
        }
        hour.close();

        long rejected = hour.requests().stream()
                .filter(request -> request.contains(" 429"))
                .count();
        assertThat(exitCodes).containsOnly(0, LIMITED).endsWith(LIMITED);
        assertThat(rejected)
                .as("refused once, and not retried: %s", hour.requests())
                .isEqualTo(1);
    }

    @Test
    void the_error_states_what_is_used_and_what_to_do() {
        SimulatedHour hour = hour(Window.SLIDING).with("STINT_PLAN", "free").with("STINT_TZ", "Europe/Berlin");
        hour.run("status").done();
        use(hour, 27);

        RunResult refused = hour.run("status").failed(LIMITED);

        assertThat(refused.err())
                .isEqualTo("stint: used 27 of 30 requests of the hour; this takes up to 2,"
                        + " and 3 are kept for stopping a timer\n"
                        + "hint: try again at 17:01, full again at 17:01; if the plan of the workspace is a paid one,"
                        + " set the plan to paid (stint config set plan paid)\n");
        assertThat(hour.run("status", "--json").failed(LIMITED).error())
                .containsEntry("code", "rate-limited")
                .containsEntry("retryable", true);
    }

    @Test
    void the_last_three_requests_are_kept_for_stop() {
        SimulatedHour hour = hour(Window.SLIDING).with("STINT_PLAN", "free");
        hour.run("start", "Work").done();
        use(hour, 27);
        hour.run("status").failed(LIMITED);
        hour.run("cancel").failed(LIMITED);
        hour.run("api", "GET", "/user").failed(LIMITED);

        hour.run("stop").done();

        assertThat(entries(hour)).containsExactly(0L, 1L);
    }

    @Test
    void quota_shows_the_state_and_sends_nothing() {
        SimulatedHour hour = hour(Window.SLIDING).with("STINT_TZ", "UTC");
        assertThat(hour.run("quota", "--json").jsonArray())
                .singleElement()
                .satisfies(quota -> assertThat(quota)
                        .containsEntry("workspaceId", null)
                        .containsEntry("plan", "unknown")
                        .containsEntry("used", BigDecimal.valueOf(0)));
        hour.run("status").done();
        hour.with("STINT_PLAN", "free");
        int sent = hour.requests().size();

        RunResult table = hour.run("quota").done();

        assertThat(table.out()).contains(SampleOffice.OFFICE.value(), "free", "setting", "3 of 30", "27", "16:01");
        assertThat(hour.run("quota", "--json").jsonArray())
                .singleElement()
                .satisfies(quota -> assertThat(quota)
                        .containsEntry("workspaceId", SampleOffice.OFFICE.value())
                        .containsEntry("plan", "free")
                        .containsEntry("planKnownBy", "setting")
                        .containsEntry("refusedAt", null)
                        .containsEntry("limit", BigDecimal.valueOf(30))
                        .containsEntry("used", BigDecimal.valueOf(3))
                        .containsEntry("left", BigDecimal.valueOf(27))
                        .containsEntry("kept", BigDecimal.valueOf(3))
                        .containsEntry("fullAgainAt", "2026-03-04T16:01:00Z"));
        assertThat(hour.run("quota", "-o", "csv").lines())
                .containsExactly(
                        "workspaceId,plan,planKnownBy,refusedAt,limit,used,left,kept,fullAgainAt",
                        SampleOffice.OFFICE + ",free,setting,,30,3,27,3,2026-03-04T16:01:00Z");
        assertThat(hour.run("quota", "-o", "ids").line()).isEqualTo(SampleOffice.OFFICE.value());
        assertThat(hour.requests()).hasSize(sent);
    }

    @Test
    void quota_shows_a_refusal() {
        SimulatedHour hour = new SimulatedHour(folder, new RateLimit(2, Duration.ofHours(1), Window.SLIDING));
        started.add(hour);
        hour.with("STINT_PLAN", "free").with("STINT_TZ", "UTC");
        hour.run("project", "list").done();
        hour.run("project", "list").done();
        assertThat(hour.run("project", "list").exitCode()).isEqualTo(LIMITED);
        assertThat(hour.runAfter(Duration.ofMinutes(1), "project", "list").exitCode())
                .isEqualTo(LIMITED);

        assertThat(hour.run("quota").done().out()).contains("30 of 30", " 0 ");
        assertThat(hour.run("project", "list").failed(LIMITED).err()).contains("used 30 of 30");
    }

    @Test
    void offline_runs_are_not_limited() {
        SimulatedHour hour = hour(Window.SLIDING).with("STINT_OFFLINE", "1");

        RunResult quota = hour.run("quota").done();

        assertThat(quota.out()).isEqualTo("(none)\n");
        assertThat(quota.err()).isEqualTo("note: offline, requests are not limited\n");
    }

    @Test
    void verbose_runs_and_doctor_print_the_state() {
        SimulatedHour hour = hour(Window.SLIDING).with("STINT_PLAN", "free").with("STINT_TZ", "UTC");

        assertThat(hour.run("-v", "status").done().err())
                .contains("note: used 4 of 30 requests of the last hour, free plan (setting), 26 left,"
                        + " full again at 16:01\n");
        assertThat(hour.run("doctor").done().out()).contains("quota", "used 4 of 30 requests of the last hour");
    }

    @Test
    void doctor_reports_that_the_hour_is_used_up() {
        SimulatedHour hour = hour(Window.SLIDING).with("STINT_PLAN", "free");
        hour.run("status").done();
        use(hour, 27);

        RunResult doctor = hour.run("doctor");

        assertThat(doctor.exitCode()).isEqualTo(LIMITED);
        assertThat(doctor.out()).contains("used 27 of 30", "stint config set plan paid");
        assertThat(used(hour)).as("the rest is kept").isEqualTo(27);
    }

    @Test
    void a_paid_plan_is_not_limited() {
        SimulatedHour hour = unlimited();
        hour.run("config", "set", "plan", "paid").done();
        hour.run("status").done();
        use(hour, 40);

        assertThat(hour.run("quota", "--json").jsonArray())
                .singleElement()
                .satisfies(quota -> assertThat(quota)
                        .containsEntry("plan", "paid")
                        .containsEntry("planKnownBy", "setting")
                        .containsEntry("limit", null)
                        .containsEntry("used", BigDecimal.valueOf(40)));
    }

    @Test
    void another_workspace_has_an_hour_of_its_own() {
        SimulatedHour hour = unlimited().with("STINT_PLAN", "free");
        hour.run("workspace", "create", "Home").done();
        String home = hour.service().workspaces().list().get(1).id().value();
        hour.run("tag", "list").done();
        use(hour, 27);
        hour.run("tag", "list").failed(LIMITED);

        hour.run("tag", "list", "--workspace", home).done();

        assertThat(hour.run("quota", "-o", "ids").lines()).containsExactly(home, SampleOffice.OFFICE.value());
    }

    @Test
    void an_invalid_plan_is_rejected() {
        SimulatedHour hour = unlimited().with("STINT_PLAN", "cheap");

        assertThat(hour.run("status").failed(2).err()).contains("\"cheap\" is not a plan", "free, paid or auto");
        assertThat(hour.run("config", "set", "plan", "cheap").failed(2).err()).contains("free, paid or auto");
    }

    @Test
    void a_cache_folder_that_cannot_be_used_is_only_noted() throws Exception {
        Files.writeString(folder.resolve("file"), "not a folder");
        SimulatedHour hour =
                unlimited().with("STINT_CACHE_DIR", folder.resolve("file").toString());

        RunResult status = hour.run("status").done();

        assertThat(status.err()).contains("note: requests are not counted across runs: cannot use ");
        assertThat(status.err().lines()).hasSize(1);
    }

    @Test
    void a_timer_is_resumed_with_the_requests_that_are_kept() {
        SimulatedHour hour = unlimited().with("STINT_PLAN", "free");
        hour.run("start", "First").done();
        use(hour, 23);
        hour.failNext(RequestMatch.of("POST", "/workspaces/*/time-entries"), Fault.rateLimited(Duration.ofSeconds(1)));

        hour.runAfter(Duration.ofMinutes(1), "start", "Second").failed(LIMITED);

        assertThat(entries(hour)).as("the first one runs again").containsExactly(1L, 1L);
        assertThat(hour.run("quota", "-o", "csv").lines().get(1)).contains(",30,28,2,3,");
        hour.run("tag", "list").failed(LIMITED);
        hour.run("stop", "-v").done();
    }
}
