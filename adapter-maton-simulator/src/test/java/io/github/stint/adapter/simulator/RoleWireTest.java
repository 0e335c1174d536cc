package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives members roles and takes them away. */
class RoleWireTest extends SimulatorTest {

    private static final String ADA = Office.ADA.value();
    private static final String GRACE = Office.GRACE.value();
    private static final String OF_GRACE = "/users/" + GRACE + "/roles";

    private final WireClient grace = workspace.with("X-Api-Key", Office.KEY_OF_GRACE);

    private static String body(String role, String entity) {
        return "{\"role\":\"" + role + "\",\"entityId\":\"" + entity + "\"}";
    }

    private Wire take(String path, String body) {
        return workspace.send("DELETE", path, BodyPublishers.ofString(body));
    }

    private String rolesOf(String email) {
        String body =
                workspace.get("/users?include-roles=true&email=" + email).isOk().body();
        return body.substring(body.indexOf("\"roles\":"), body.length() - 2);
    }

    @Test
    void the_response_has_the_role_the_member_and_the_workspace() {
        Wire roles = workspace
                .post(OF_GRACE, body("WORKSPACE_ADMIN", Office.WORKSPACE.value()))
                .isCreated();

        assertThat(roles.list()).hasSize(1);
        assertThat(roles.text(0, "role", "id")).matches("[0-9a-f]{24}");
        assertThat(roles.body())
                .contains("\"name\":\"Administrator\",\"source\":null},\"userId\":\"" + GRACE + "\",\"workspaceId\":\""
                        + Office.WORKSPACE.value() + "\"}");
    }

    @Test
    void a_role_is_in_the_list_the_searches_and_the_settings() {
        workspace
                .post(OF_GRACE, body("WORKSPACE_ADMIN", Office.WORKSPACE.value()))
                .isCreated();

        assertThat(rolesOf("grace")).isEqualTo("\"roles\":[{\"role\":\"WORKSPACE_ADMIN\"}]");
        assertThat(workspace
                        .post("/users/info", "{\"roles\":[\"WORKSPACE_ADMIN\"]}")
                        .body())
                .contains(GRACE);
        assertThat(clockify.with("X-Api-Key", Office.KEY_OF_GRACE)
                        .get("/workspaces?roles=WORKSPACE_ADMIN")
                        .body())
                .contains(Office.WORKSPACE.value());
        assertThat(simulator.settings().get())
                .isEqualTo(WorkspaceSettings.builder()
                        .owner(Office.ADA)
                        .administrator(Office.GRACE)
                        .build());
    }

    @Test
    void who_gives_the_first_role_is_the_owner_from_then_on() {
        workspace.post(OF_GRACE, body("TEAM_MANAGER", ADA)).isCreated();

        assertThat(rolesOf("ada")).isEqualTo("\"roles\":[{\"role\":\"WORKSPACE_OWN\"}]");
        grace.post("/users/" + ADA + "/roles", body("TEAM_MANAGER", ADA)).isError(403, 501, "Access Denied");
        grace.send("DELETE", OF_GRACE, BodyPublishers.ofString(body("TEAM_MANAGER", ADA)))
                .isError(403, 501, "Access Denied");
    }

    @Test
    void restrictions_do_not_apply_to_an_administrator_until_the_role_is_taken_away() {
        workspace.post(OF_GRACE, body("TEAM_MANAGER", ADA)).isCreated();
        simulator
                .settings()
                .set(simulator.settings().get().toBuilder()
                        .lockedBefore(Office.NOON)
                        .onlyAdminsChangeBillable(true)
                        .build());
        String locked = "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\"}";
        grace.post("/time-entries", locked).isError(403, 1003, "Can't edit locked time entry.");

        String admin = body("WORKSPACE_ADMIN", Office.WORKSPACE.value());
        workspace.post(OF_GRACE, admin).isCreated();
        grace.post("/time-entries", locked).isCreated();
        assertThat(grace.post("/time-entries", "{\"start\":\"2026-03-02T12:00:01Z\",\"billable\":true}")
                        .isCreated()
                        .text("billable"))
                .isEqualTo("true");

        Wire taken = take(OF_GRACE, admin);
        assertThat(taken.has(204).body()).isEmpty();
        grace.post("/time-entries", locked).isError(403, 1003, "Can't edit locked time entry.");
        assertThat(rolesOf("grace")).isEqualTo("\"roles\":[{\"role\":\"TEAM_MANAGER\"}]");
    }

    @Test
    void a_member_has_several_roles_each_for_several_things() {
        String website = project("Website");
        String shop = project("Shop");
        workspace.post(OF_GRACE, body("PROJECT_MANAGER", website)).isCreated();
        workspace.post(OF_GRACE, body("PROJECT_MANAGER", shop)).isCreated();
        workspace.post(OF_GRACE, body("PROJECT_MANAGER", shop)).isCreated();
        Wire roles = workspace.post(OF_GRACE, body("TEAM_MANAGER", ADA)).isCreated();

        assertThat(IntStream.range(0, roles.list().size()).mapToObj(index -> roles.text(index, "role", "name")))
                .containsExactly("Team manager", "Project manager", "Project manager");
        take(OF_GRACE, body("PROJECT_MANAGER", website)).has(204);
        assertThat(rolesOf("grace"))
                .isEqualTo("\"roles\":[{\"role\":\"TEAM_MANAGER\"},{\"role\":\"PROJECT_MANAGER\"}]");
        take(OF_GRACE, body("PROJECT_MANAGER", website)).isError(400, 501, "User doesn't have the role");
        take(OF_GRACE, body("PROJECT_MANAGER", shop)).has(204);
        assertThat(rolesOf("grace")).isEqualTo("\"roles\":[{\"role\":\"TEAM_MANAGER\"}]");
    }

    @Test
    void a_member_has_the_managers_of_the_member_and_of_its_groups() {
        String managers = "/users/" + ADA + "/managers";
        workspace.post(OF_GRACE, body("TEAM_MANAGER", GRACE)).isCreated();
        assertThat(workspace.get(managers).isOk().body()).isEqualTo("[]");

        String group = workspace.post("/user-groups", "{\"name\":\"Art\"}").id();
        String ofGroup = "{\"role\":\"TEAM_MANAGER\",\"entityId\":\"" + group + "\",\"sourceType\":\"USER_GROUP\"}";
        assertThat(workspace.post(OF_GRACE, ofGroup).isCreated().body())
                .contains("\"source\":{\"id\":\"" + group + "\",\"type\":\"USER_GROUP\"}");
        assertThat(workspace.get(managers).body()).isEqualTo("[]");
        workspace
                .post("/user-groups/" + group + "/users", "{\"userId\":\"" + ADA + "\"}")
                .isOk();
        assertThat(workspace.get(managers).text(0, "id")).isEqualTo(GRACE);

        take(OF_GRACE, ofGroup).has(204);
        assertThat(workspace.get(managers).body()).isEqualTo("[]");
        workspace.post(OF_GRACE, body("TEAM_MANAGER", ADA)).isCreated();
        assertThat(workspace.get(managers).text(0, "id")).isEqualTo(GRACE);
        simulator.settings().reset();
        assertThat(workspace.get(managers).body()).isEqualTo("[]");
    }

    @Test
    void what_a_role_was_for_is_forgotten_with_the_settings() {
        workspace.post(OF_GRACE, body("TEAM_MANAGER", ADA)).isCreated();
        simulator.settings().reset();
        workspace.post(OF_GRACE, body("TEAM_MANAGER", GRACE)).isCreated();

        take(OF_GRACE, body("TEAM_MANAGER", GRACE)).has(204);

        assertThat(rolesOf("grace")).isEqualTo("\"roles\":[]");
    }

    @Test
    void a_role_of_the_settings_is_taken_away_too_but_not_that_of_the_last_administrator() {
        simulator
                .settings()
                .set(WorkspaceSettings.builder()
                        .administrator(Office.ADA)
                        .manager(Office.GRACE)
                        .build());

        take(OF_GRACE, body("TEAM_MANAGER", ADA)).has(204);
        assertThat(rolesOf("grace")).isEqualTo("\"roles\":[]");
        take("/users/" + ADA + "/roles", body("WORKSPACE_ADMIN", Office.WORKSPACE.value()))
                .isError(400, 501, "Workspace must have at least one owner");
        take(OF_GRACE, body("TEAM_MANAGER", ADA)).isError(400, 501, "User doesn't have the role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"role\":\"TEAM_MANAGER\"}",
                "{\"role\":\"OWNER\",\"entityId\":\"x\"}",
                "{\"role\":[],\"entityId\":\"x\"}",
                "{\"role\":\"WORKSPACE_ADMIN\",\"entityId\":\"\"}",
                "{\"role\":\"WORKSPACE_ADMIN\",\"entityId\":{}}",
                "{\"role\":\"WORKSPACE_ADMIN\",\"entityId\":\"x\",\"sourceType\":\"PROJECT\"}",
                "{\"role\":\"TEAM_MANAGER\",\"entityId\":\"0123456789abcdef01234567\"}",
                "{\"role\":\"TEAM_MANAGER\",\"entityId\":\"x\",\"sourceType\":\"USER_GROUP\"}",
                "{\"role\":\"PROJECT_MANAGER\",\"entityId\":\"x\"}",
                "{\"role\":\"PROJECT_MANAGER\",\"entityId\":\"0123456789abcdef01234567\"}"
            })
    void invalid_roles_are_rejected(String body) {
        assertThat(workspace.post(OF_GRACE, body).has(400).text("message")).isNotEmpty();
        assertThat(take(OF_GRACE, body).has(400).text("message")).isNotEmpty();
        assertThat(simulator.settings().get()).isEqualTo(WorkspaceSettings.unrestricted());
    }

    @Test
    void only_members_have_roles() {
        workspace
                .post("/users/" + Office.UNKNOWN + "/roles", body("TEAM_MANAGER", ADA))
                .isError(400, 501, "User doesn't belong to Workspace");
    }
}
