package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserAndWorkspaceWireTest extends SimulatorTest {

    private static final String FAR = "/workspaces/";

    @Test
    void shows_the_current_user() {
        Wire ada = clockify.get("/user").isOk();

        assertThat((Map<?, ?>) ada.at()).hasSize(10);
        assertThat(ada.id()).isEqualTo(Office.ADA.value());
        assertThat(ada.at("activeWorkspace")).isEqualTo(Office.WORKSPACE.value());
        assertThat(ada.at("memberships")).isEqualTo(List.of());
        assertThat(ada.at("customFields")).isEqualTo(List.of());
        assertThat(ada.at("status")).isEqualTo("ACTIVE");
        assertThat(ada.at("settings", "timeZone")).isEqualTo("UTC");
        assertThat(ada.at("settings", "weekStart")).isEqualTo("SUNDAY");
        assertThat(clockify.get("/user?include-memberships=true").at("memberships", 0, "targetId"))
                .isEqualTo(Office.WORKSPACE.value());
        clockify.get("/user?include-memberships=maybe")
                .isError(
                        400,
                        3000,
                        "Method parameter 'include-memberships': Failed to convert value of type 'java.lang.String'"
                                + " to required type 'java.lang.Boolean'; Invalid boolean value [maybe]");
        clockify.post("/user", "{}").isError(405, 3000, "Request method 'POST' is not supported");
    }

    @Test
    void identifies_users_by_their_keys() {
        Wire grace =
                clockify.with("X-Api-Key", Office.KEY_OF_GRACE).get("/user").isOk();

        assertThat(grace.id()).isEqualTo(Office.GRACE.value());
        assertThat(grace.at("name")).isNull();
        assertThat(grace.at("settings")).isNull();
    }

    @Test
    void lists_the_members_of_a_workspace() {
        Wire members = workspace.get("/users").isOk();

        assertThat(members.each("email")).containsExactly("ada@example.com", "grace@example.com");
        assertThat(members.header("Last-Page")).contains("true");
        assertThat(emails("?email=GRACE")).containsExactly("grace@example.com");
        assertThat(emails("?name=ad")).containsExactly("ada@example.com");
        assertThat(emails("?sort-column=NAME&sort-order=DESCENDING"))
                .containsExactly("ada@example.com", "grace@example.com");
        assertThat(emails("?status=PENDING")).isEmpty();
        assertThat(emails("?account-statuses=DELETED,LIMITED")).isEmpty();
        assertThat(workspace.get("/users?status=ALL").each("status")).containsExactly("ACTIVE", "ACTIVE");
        assertThat(workspace.get("/users?memberships=WORKSPACE").at(0, "memberships", 0, "userId"))
                .isEqualTo(Office.ADA.value());
        assertThat(workspace.get("/users?include-roles=true").at(0, "roles")).isEqualTo(List.of());
    }

    private List<String> emails(String query) {
        return workspace.get("/users" + query).isOk().each("email");
    }

    @Test
    void lists_workspaces_without_pages() {
        Wire all = clockify.get("/workspaces?page-size=0").isOk();

        assertThat(all.each("name")).containsExactly("Office");
        assertThat(all.header("Last-Page")).isEmpty();
        assertThat((Map<?, ?>) all.at(0)).hasSize(12);
        assertThat(all.at(0, "workspaceSettings", "defaultBillableProjects")).isEqualTo(true);
        assertThat(all.at(0, "workspaceSettings", "automaticLock")).isNull();
        assertThat((List<?>) all.at(0, "memberships")).hasSize(2);
        assertThat(workspace.get("").isOk().at()).isEqualTo(all.at(0));
    }

    @Test
    void creates_one_workspace_for_each_name() {
        Wire made = clockify.post("/workspaces", "{\"name\":\"Home\"}").isCreated();

        assertThat(made.at("name")).isEqualTo("Home");
        clockify.post("/workspaces", "{\"name\":\"Home\"}").isRejected("Workspace with name 'Home' already exists");
        clockify.post("/workspaces", "{}").isRejected("Workspace name is required");
        clockify.post("/workspaces", "{\"name\":\"" + "x".repeat(51) + "\"}")
                .isRejected("Workspace name has to be between 1 and 50 characters long");
        clockify.put(FAR + made.id(), "{}").isError(405, 3000, "Request method 'PUT' is not supported");
        clockify.delete(FAR + made.id()).has(405);
    }

    @Test
    void hides_workspaces_of_other_users() {
        clockify.get(FAR + Office.UNKNOWN).isEmpty(404);
        clockify.get(FAR + Office.UNKNOWN + "/tags").isEmpty(404);
        clockify.post(FAR + Office.UNKNOWN + "/tags", "nonsense").isEmpty(404);
        clockify.get(FAR + "nonexistent123456789").isError(403, 501, "Access Denied");
        clockify.get(FAR + "not!an!id/tags").isError(403, 501, "Access Denied");
        clockify.get(FAR + Office.HIDDEN + "/tags").isError(403, 501, "Access Denied");
        clockify.with("X-Api-Key", Office.KEY_OF_GRACE)
                .get(FAR + Office.HIDDEN + "/tags")
                .isOk();
    }
}
