package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskWireTest extends SimulatorTest {

    private WireClient tasks = workspace;

    @BeforeEach
    void createProject() {
        tasks = workspace.in("/projects/" + project("Website") + "/tasks");
    }

    @Test
    void has_thirteen_keys() {
        Wire made = tasks.post("", "{\"name\":\"Login\"}").isCreated();

        assertThat((Map<?, ?>) made.at()).hasSize(13);
        assertThat(made.at("assigneeIds")).isEqualTo(List.of());
        assertThat(made.at("assigneeId")).isNull();
        assertThat(made.at("userGroupIds")).isEqualTo(List.of());
        assertThat(made.at("estimate")).isEqualTo("PT0S");
        assertThat(made.at("duration")).isEqualTo("PT0S");
        assertThat(made.at("status")).isEqualTo("ACTIVE");
        assertThat(made.text("budgetEstimate")).isEqualTo("0");
        assertThat(made.at("billable")).isEqualTo(true);
        assertThat(made.at("hourlyRate")).isNull();
        assertThat(made.at("costRate")).isNull();
        assertThat(tasks.get("/" + made.id()).isOk().at()).isEqualTo(made.at());
    }

    @Test
    void stores_all_fields_and_ignores_users_who_are_not_members() {
        Wire made = tasks.post(
                        "",
                        "{\"name\":\"Login\",\"estimate\":\"PT90M\",\"billable\":false,\"status\":\"DONE\",\"assigneeIds\":[\""
                                + Office.GRACE + "\",\"user-id-1\",\"no.id\"]}")
                .isCreated();

        assertThat(made.at("estimate")).isEqualTo("PT1H30M");
        assertThat(made.at("billable")).isEqualTo(false);
        assertThat(made.at("status")).isEqualTo("DONE");
        assertThat(made.at("assigneeIds")).isEqualTo(List.of(Office.GRACE.value()));
    }

    @Test
    void is_rejected_as_by_the_service() {
        String between = "Task name has to be between 1 and 1000 characters long";
        String login = tasks.post("", "{\"name\":\"Login\"}").isCreated().id();

        tasks.post("", "{\"name\":\"\"}").isRejected(between);
        tasks.post("", "{\"name\":\"" + "x".repeat(1001) + "\"}").isRejected(between);
        tasks.put("/" + login, "{\"status\":\"DONE\"}").isRejected("Task name is required");
        tasks.post("", "{\"name\":\"Login\"}").isRejected("Task with name 'Login' already exists");
        tasks.put("/" + login, "{\"name\":\"Login\",\"status\":\"ALL\"}")
                .isRejected("You entered invalid value for field: [status].");
        tasks.post("", "{\"name\":\"Other\",\"estimate\":\"2h\"}")
                .isRejected("You entered invalid value for field: [estimate].");
        tasks.get("/" + Office.UNKNOWN).isRejected("Task doesn't belong to Project");
        workspace.get("/projects/" + Office.UNKNOWN + "/tasks").isRejected("Project doesn't belong to Workspace");
        workspace.get("/tasks").has(404);
    }

    @Test
    void an_update_clears_missing_fields() {
        String task = tasks.post(
                        "",
                        "{\"name\":\"Login\",\"estimate\":\"PT1H\",\"billable\":true,\"status\":\"DONE\",\"assigneeIds\":[\""
                                + Office.GRACE + "\"]}")
                .isCreated()
                .id();

        Wire bare = tasks.put("/" + task, "{\"name\":\"Sign in\"}").isOk();

        assertThat(bare.at("name")).isEqualTo("Sign in");
        assertThat(bare.at("estimate")).isEqualTo("PT0S");
        assertThat(bare.at("billable")).isEqualTo(false);
        assertThat(bare.at("status")).isEqualTo("ACTIVE");
        assertThat(bare.at("assigneeIds")).isEqualTo(List.of());
    }

    @Test
    void is_deleted_only_if_done() {
        String task = tasks.post("", "{\"name\":\"Login\"}").isCreated().id();
        tasks.delete("/" + task).isRejected("Cannot delete an active task");
        tasks.put("/" + task, "{\"name\":\"Login\",\"status\":\"DONE\"}").isOk();

        assertThat(tasks.delete("/" + task).isOk().at("status")).isEqualTo("DONE");

        tasks.get("/" + task).isRejected("Task doesn't belong to Project");
    }

    @Test
    void is_listed_with_the_filters_of_the_service() {
        tasks.post("", "{\"name\":\"Login\"}").isCreated();
        tasks.post("", "{\"name\":\"Logout\",\"status\":\"DONE\"}").isCreated();

        assertThat(tasks.get("").each("name")).containsExactly("Login", "Logout");
        assertThat(tasks.get("?is-active=true").each("name")).containsExactly("Login");
        assertThat(tasks.get("?is-active=false").each("name")).containsExactly("Logout");
        assertThat(tasks.get("?name=OUT").each("name")).containsExactly("Logout");
        assertThat(tasks.get("?sort-column=ID&sort-order=DESCENDING").each("name"))
                .containsExactly("Logout", "Login");
    }
}
