package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a workspace that restrict what its members may write. */
class SettingsTest extends SimulatorTest {

    private static final String PROJECT_REQUIRED =
            "Time entry couldn't be created. Project is either required field or given project is archived."
                    + " Please change your input or update your workspace settings.";
    private static final String FIELDS_REQUIRED = "Can't save, required fields are missing or archived.";
    private static final String HOUR = "\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\"";
    private static final String OF_ADA = "/user/" + Office.ADA + "/time-entries";

    private final WireClient grace =
            clockify.with("X-Api-Key", Office.KEY_OF_GRACE).in("/workspaces/" + Office.WORKSPACE);

    private void set(UnaryOperator<WorkspaceSettings.Builder> change) {
        simulator.settings().set(change.apply(WorkspaceSettings.builder()).build());
    }

    private static String entry(String fields) {
        return "{" + HOUR + fields + "}";
    }

    private static String field(String name, String id) {
        return ",\"" + name + "\":\"" + id + "\"";
    }

    @Test
    void a_project_is_required_of_finished_time() {
        String open = project("Website");
        String archived = project("Old");
        workspace.put("/projects/" + archived, "{\"archived\":true}").isOk();
        set(settings -> settings.forceProjects(true));

        workspace.post("/time-entries", entry("")).isRejected(PROJECT_REQUIRED);
        workspace.post("/time-entries", entry(field("projectId", archived))).isRejected(PROJECT_REQUIRED);
        workspace
                .post("/time-entries", entry(field("projectId", Office.UNKNOWN)))
                .isRejected("Project doesn't belong to Workspace");
        String id = workspace
                .post("/time-entries", entry(field("projectId", open)))
                .isCreated()
                .id();
        workspace.put("/time-entries/" + id, entry("")).isRejected(FIELDS_REQUIRED);
        assertThat(workspace.get("/time-entries/" + id).isOk().text("projectId"))
                .isEqualTo(open);
        assertThat(workspace.get(OF_ADA).isOk().list()).hasSize(1);
    }

    @Test
    void a_timer_runs_without_a_project_but_is_not_stopped_without_one() {
        String project = project("Website");
        set(settings -> settings.forceProjects(true));
        String timer = workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T11:00:00Z\"}")
                .isCreated()
                .id();

        workspace.patch(OF_ADA, "{\"end\":\"2026-03-02T11:30:00Z\"}").isRejected(FIELDS_REQUIRED);
        workspace
                .put("/time-entries/" + timer, "{\"start\":\"2026-03-02T11:00:00Z\",\"projectId\":\"" + project + "\"}")
                .isOk();
        workspace.patch(OF_ADA, "{\"end\":\"2026-03-02T11:30:00Z\"}").isOk();
    }

    @Test
    void a_task_that_is_not_done_is_required() {
        String project = project("Website");
        String task = task(project, "Design");
        set(settings -> settings.forceTasks(true));

        workspace.post("/time-entries", entry(field("projectId", project))).isRejected(FIELDS_REQUIRED);
        workspace
                .post("/time-entries", entry(field("projectId", project) + field("taskId", Office.UNKNOWN)))
                .isRejected("Task doesn't belong to Project");
        String complete = entry(field("projectId", project) + field("taskId", task));
        workspace.post("/time-entries", complete).isCreated();
        workspace
                .put("/projects/" + project + "/tasks/" + task, "{\"name\":\"Design\",\"status\":\"DONE\"}")
                .isOk();
        workspace.post("/time-entries", complete).isRejected(FIELDS_REQUIRED);
    }

    @Test
    void tags_and_a_description_are_required() {
        String tag = tag("urgent");
        set(settings -> settings.forceTags(true).forceDescription(true));
        String tagged = ",\"tagIds\":[\"" + tag + "\"]";

        workspace.post("/time-entries", entry(tagged)).isRejected(FIELDS_REQUIRED);
        workspace
                .post("/time-entries", entry(tagged + field("description", "  ")))
                .isRejected(FIELDS_REQUIRED);
        workspace.post("/time-entries", entry(field("description", "Mail"))).isRejected(FIELDS_REQUIRED);
        workspace
                .post("/time-entries", entry(tagged + field("description", "Mail")))
                .isCreated();
    }

    @Test
    void time_in_a_locked_period_is_closed_to_regular_members() {
        String id = workspace.post("/time-entries", entry("")).isCreated().id();
        String timer = workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T10:00:00Z\"}")
                .isCreated()
                .id();
        set(settings ->
                settings.lockedBefore(Instant.parse("2026-03-02T10:00:01Z")).manager(Office.ADA));
        String locked = "Can't edit locked time entry.";

        assertThat(workspace.get("/time-entries/" + id).isOk().at("isLocked")).isEqualTo(true);
        assertThat(workspace.get(OF_ADA).each("isLocked")).containsExactly("true", "true");
        workspace.post("/time-entries", entry("")).isError(403, 1003, locked);
        workspace.put("/time-entries/" + id, entry("")).isError(403, 1003, locked);
        workspace.delete("/time-entries/" + id).isError(403, 1003, locked);
        workspace.patch(OF_ADA, "{\"end\":\"2026-03-02T11:00:00Z\"}").isError(403, 1003, locked);
        String open = workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T10:00:01Z\",\"end\":\"2026-03-02T11:00:00Z\"}")
                .isCreated()
                .id();
        assertThat(workspace.get("/time-entries/" + open).at("isLocked")).isEqualTo(false);
        workspace.put("/time-entries/" + open, entry("")).isError(403, 1003, locked);
        assertThat(workspace.get("/time-entries/status/in-progress").each("id")).containsExactly(timer);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void time_in_a_locked_period_is_open_to_owners_and_administrators(boolean owner) {
        String id = workspace.post("/time-entries", entry("")).isCreated().id();
        set(settings -> {
            WorkspaceSettings.Builder locked = settings.lockedBefore(Office.NOON);
            return owner ? locked.owner(Office.ADA) : locked.administrator(Office.ADA);
        });

        grace.delete("/time-entries/" + id).has(403);
        assertThat(workspace.put("/time-entries/" + id, entry("")).isOk().at("isLocked"))
                .isEqualTo(true);
        workspace.delete("/time-entries/" + id).has(204);
    }

    @Test
    void time_is_created_by_timers_only() {
        String ofGrace = "/user/" + Office.GRACE + "/time-entries";
        set(settings -> settings.timersOnly(true).owner(Office.ADA));

        workspace.post("/time-entries", entry("")).isError(403, 4030, "Manual time tracking disabled");
        grace.post(ofGrace, entry("")).isError(403, 4030, "Manual time tracking disabled");
        workspace.post(OF_ADA, entry("")).isCreated();
        grace.post("/time-entries", "{}").isCreated();
        grace.patch(ofGrace, "{\"end\":\"2026-03-02T12:30:00Z\"}").isOk();
    }

    @Test
    void only_an_administrator_changes_what_is_billable() {
        String internal = workspace
                .post("/projects", "{\"name\":\"Internal\",\"billable\":false}")
                .isCreated()
                .id();
        set(settings -> settings.onlyAdminsChangeBillable(true).administrator(Office.ADA));
        String notBillable = entry(",\"billable\":false");
        String billable = entry(",\"billable\":true" + field("projectId", internal));

        Wire ofGrace = grace.post("/time-entries", notBillable).isCreated();
        assertThat(ofGrace.at("billable")).isEqualTo(true);
        assertThat(grace.put("/time-entries/" + ofGrace.id(), notBillable)
                        .isOk()
                        .at("billable"))
                .isEqualTo(true);
        assertThat(grace.post("/time-entries", billable).isCreated().at("billable"))
                .isEqualTo(false);
        assertThat(workspace.post("/time-entries", notBillable).isCreated().at("billable"))
                .isEqualTo(false);
        assertThat(workspace.post("/time-entries", billable).isCreated().at("billable"))
                .isEqualTo(true);
    }

    @Test
    void a_free_workspace_permits_thirty_requests_an_hour() {
        set(settings -> settings.freePlan(true));
        for (int request = 0; request < 30; request++) {
            workspace.get("/tags").isOk();
        }

        workspace.get("/tags").isEmpty(429);
        set(settings -> settings.freePlan(false));
        workspace.get("/tags").isOk();
    }

    @Test
    void workspaces_show_their_settings_and_members_their_roles() {
        assertThat(workspace.get("").isOk().at("workspaceSettings", "lockTimeEntries"))
                .isNull();
        set(settings -> settings.forceProjects(true)
                .forceTasks(true)
                .forceTags(true)
                .forceDescription(true)
                .timersOnly(true)
                .onlyAdminsChangeBillable(true)
                .lockedBefore(Office.NOON)
                .owner(Office.ADA));

        Wire shown = clockify.get("/workspaces").isOk();
        for (String flag : new String[] {
            "forceProjects", "forceTasks", "forceTags", "forceDescription", "onlyAdminsCanChangeBillableStatus"
        }) {
            assertThat(shown.at(0, "workspaceSettings", flag)).as(flag).isEqualTo(true);
        }
        assertThat(shown.text(0, "workspaceSettings", "timeTrackingMode")).isEqualTo("STOPWATCH_ONLY");
        assertThat(shown.text(0, "workspaceSettings", "lockTimeEntries")).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(workspace.get("/users?include-roles=true").isOk().each("roles"))
                .containsExactly("[{role=WORKSPACE_OWN}]", "[]");
    }

    @Test
    void the_settings_of_the_options_are_those_of_the_start() {
        WorkspaceSettings initial =
                WorkspaceSettings.builder().forceProjects(true).build();
        try (MatonSimulator forcing = MatonSimulator.start(
                office.stint, office.options().settings(initial).build())) {
            assertThat(forcing.settings().get()).isEqualTo(initial);
            forcing.settings().set(WorkspaceSettings.unrestricted());
            forcing.settings().reset();
            WireClient.direct(forcing)
                    .post("/workspaces/" + Office.WORKSPACE + "/time-entries", entry(""))
                    .isRejected(PROJECT_REQUIRED);
        }
    }
}
