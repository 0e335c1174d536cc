package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberWireTest extends SimulatorTest {

    private static final String ADA = Office.ADA.value();
    private static final String GRACE = Office.GRACE.value();

    private Wire search(String body) {
        return workspace.post("/users/info", body).isOk();
    }

    @Test
    void an_empty_search_is_the_list() {
        Wire all = search("{}");

        assertThat(all.body()).isEqualTo(workspace.get("/users").body());
        assertThat(all.header("Last-Page")).contains("true");
    }

    @Test
    void members_are_found_by_email_name_and_page() {
        assertThat(search("{\"email\":\"GRACE@\"}").body()).contains(GRACE).doesNotContain(ADA);
        assertThat(search("{\"name\":\"Ada & Co\"}").body()).isEqualTo("[]");
        assertThat(search("{\"page\":1,\"pageSize\":1,\"sortOrder\":\"DESCENDING\"}")
                        .body())
                .contains(GRACE)
                .doesNotContain(ADA);
    }

    @Test
    void members_are_found_by_project_and_group() {
        String website = project("Website");
        String group = workspace.post("/user-groups", "{\"name\":\"Art\"}").id();
        workspace
                .post("/user-groups/" + group + "/users", "{\"userId\":\"" + GRACE + "\"}")
                .isOk();

        assertThat(search("{\"projectId\":\"" + website + "\"}").body())
                .contains(ADA)
                .doesNotContain(GRACE);
        assertThat(search("{\"userGroups\":[\"" + group + "\"]}").body())
                .contains(GRACE)
                .doesNotContain(ADA);
    }

    @Test
    void members_and_workspaces_are_found_by_role() {
        simulator
                .settings()
                .set(WorkspaceSettings.builder()
                        .owner(Office.ADA)
                        .manager(Office.GRACE)
                        .build());

        assertThat(search("{\"roles\":[\"TEAM_MANAGER\"],\"includeRoles\":true}")
                        .body())
                .contains(GRACE, "\"roles\":[{\"role\":\"TEAM_MANAGER\"}]")
                .doesNotContain(ADA);
        assertThat(search("{\"roles\":[\"WORKSPACE_ADMIN\"]}").body())
                .contains(ADA)
                .doesNotContain(GRACE);
        assertThat(clockify.get("/workspaces?roles=OWNER").body()).contains(Office.WORKSPACE.value());
        assertThat(clockify.get("/workspaces?roles=WORKSPACE_ADMIN,TEAM_MANAGER")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void without_roles_all_members_are_owners() {
        assertThat(clockify.get("/workspaces?roles=OWNER").body()).contains(Office.WORKSPACE.value());
        assertThat(clockify.get("/workspaces?roles=TEAM_MANAGER").body()).isEqualTo("[]");
    }

    @Test
    void without_roles_no_member_has_managers() {
        assertThat(workspace.get("/users/" + ADA + "/managers").isOk().body()).isEqualTo("[]");
        workspace.get("/users/" + Office.UNKNOWN + "/managers").isError(400, 501, "User doesn't belong to Workspace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"page\":[]}",
                "{\"page\":1.5}",
                "{\"pageSize\":0}",
                "{\"status\":\"GONE\"}",
                "{\"roles\":[\"KING\"]}",
                "{\"roles\":{}}",
                "{\"accountStatuses\":[\"GONE\"]}",
                "{\"userGroups\":[\"x\"]}",
                "{\"projectId\":\"x\"}",
                "{\"includeRoles\":\"maybe\"}"
            })
    void invalid_searches_are_rejected(String body) {
        assertThat(workspace.post("/users/info", body).has(400).text("message")).isNotEmpty();
    }
}
