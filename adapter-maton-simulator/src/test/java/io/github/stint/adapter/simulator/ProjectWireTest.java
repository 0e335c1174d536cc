package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectWireTest extends SimulatorTest {

    @Test
    void has_nineteen_keys_with_empty_texts_without_client() {
        Wire made = workspace.post("/projects", "{\"name\":\"Website\"}").isCreated();

        assertThat((Map<?, ?>) made.at()).hasSize(19);
        assertThat(made.at("clientId")).isEqualTo("");
        assertThat(made.at("clientName")).isEqualTo("");
        assertThat(made.at("note")).isEqualTo("");
        assertThat(made.at("billable")).isEqualTo(true);
        assertThat(made.at("public")).isEqualTo(false);
        assertThat(made.at("archived")).isEqualTo(false);
        assertThat(made.at("template")).isEqualTo(false);
        assertThat(made.at("duration")).isEqualTo("PT0S");
        assertThat(made.at("costRate")).isNull();
        assertThat(made.at("budgetEstimate")).isNull();
        assertThat(made.at("estimateReset")).isNull();
        assertThat(made.text("hourlyRate", "amount")).isEqualTo("0");
        assertThat(made.at("timeEstimate", "resetOption")).isNull();
        assertThat(made.at("memberships", 0, "userId")).isEqualTo(Office.ADA.value());
        assertThat(made.at("memberships", 0, "targetId")).isEqualTo(made.id());
        assertThat(workspace.get("/projects/" + made.id()).isOk().at()).isEqualTo(made.at());
    }

    @Test
    void is_created_with_all_fields() {
        String client = client("Acme");

        Wire made = workspace
                .post(
                        "/projects",
                        "{\"name\":\"Website\",\"clientId\":\"" + client
                                + "\",\"isPublic\":true,\"billable\":false,\"color\":\"#00ff00\",\"note\":\"n\",\"nonsense\":{\"a\":[1]},\"tasks\":[{\"name\":\"Design\"},{\"name\":\"Old\",\"status\":\"DONE\"}]}")
                .isCreated();

        assertThat(made.at("clientName")).isEqualTo("Acme");
        assertThat(made.at("public")).isEqualTo(true);
        assertThat(made.at("billable")).isEqualTo(false);
        assertThat(made.at("color")).isEqualTo("#00ff00");
        assertThat(made.at("note")).isEqualTo("n");
        assertThat(workspace.get("/projects/" + made.id() + "/tasks").each("status"))
                .containsExactly("ACTIVE", "DONE");
    }

    @Test
    void is_not_created_with_an_invalid_task() {
        workspace
                .post("/projects", "{\"name\":\"Website\",\"tasks\":[{\"name\":\"\"}]}")
                .isRejected("Task name has to be between 1 and 1000 characters long");

        assertThat(workspace.get("/projects").list()).isEmpty();
    }

    @Test
    void is_rejected_as_by_the_service() {
        String between = "Project name has to be between 2 and 250 characters long";
        String website = project("Website");
        String client = client("Acme");
        String ofAcme = "{\"name\":\"Website\",\"clientId\":\"" + client + "\"}";
        workspace.post("/projects", ofAcme).isCreated();

        workspace.post("/projects", "{}").isRejected("Project name is required");
        workspace.post("/projects", "{\"name\":\"\"}").isRejected(between);
        workspace.post("/projects", "{\"name\":\"x\"}").isRejected(between);
        workspace.post("/projects", "{\"name\":\"" + "x".repeat(251) + "\"}").isRejected(between);
        workspace.put("/projects/" + website, "{\"name\":\"\"}").isRejected(between);
        workspace.post("/projects", "{\"name\":\"Website\"}").isRejected("Website project for client  already exists.");
        workspace.post("/projects", ofAcme).isRejected("Website project for client Acme already exists.");
        workspace
                .put("/projects/" + website, "{\"clientId\":\"" + client + "\"}")
                .isRejected("Website project for client Acme already exists.");
        workspace
                .post("/projects", "{\"name\":\"New\",\"clientId\":\"" + Office.UNKNOWN + "\"}")
                .isRejected("Client doesn't belong to Workspace");
        workspace
                .post("/projects", "{\"name\":\"New\",\"color\":\"green\"}")
                .isRejected("You entered invalid value for field: [color].");
        workspace.get("/projects/" + Office.UNKNOWN).isRejected("Project doesn't belong to Workspace");
    }

    @Test
    void an_update_keeps_missing_fields_except_two() {
        String client = client("Acme");
        String project = workspace
                .post(
                        "/projects",
                        "{\"name\":\"Website\",\"clientId\":\"" + client
                                + "\",\"isPublic\":true,\"color\":\"#00ff00\",\"note\":\"n\"}")
                .isCreated()
                .id();

        Wire archived =
                workspace.put("/projects/" + project, "{\"archived\":true}").isOk();

        assertThat(archived.at("archived")).isEqualTo(true);
        assertThat(archived.at("name")).isEqualTo("Website");
        assertThat(archived.at("clientId")).isEqualTo(client);
        assertThat(archived.at("color")).isEqualTo("#00ff00");
        assertThat(archived.at("note")).isEqualTo("n");
        assertThat(archived.at("public")).isEqualTo(false);
        assertThat(archived.at("billable")).isEqualTo(false);
        Wire renamed = workspace
                .put("/projects/" + project, "{\"name\":\"Site\",\"isPublic\":true,\"billable\":true}")
                .isOk();
        assertThat(renamed.at("archived")).isEqualTo(true);
        assertThat(renamed.at("public")).isEqualTo(true);
        assertThat(renamed.at("billable")).isEqualTo(true);
        assertThat(workspace
                        .put("/projects/" + project, "{\"archived\":false}")
                        .isOk()
                        .at("archived"))
                .isEqualTo(false);
    }

    @Test
    void an_empty_or_null_client_is_removed() {
        String client = client("Acme");
        for (String nobody : List.of("\"\"", "null")) {
            String project = workspace
                    .post("/projects", "{\"name\":\"For " + nobody.length() + "\",\"clientId\":\"" + client + "\"}")
                    .isCreated()
                    .id();

            assertThat(workspace
                            .put("/projects/" + project, "{\"clientId\":" + nobody + "}")
                            .isOk()
                            .at("clientId"))
                    .isEqualTo("");
        }
    }

    @Test
    void is_deleted_only_if_archived() {
        String project = project("Website");
        workspace.delete("/projects/" + project).isRejected("Cannot delete an active project");
        workspace.put("/projects/" + project, "{\"archived\":true}").isOk();

        Wire deleted = workspace.delete("/projects/" + project).isOk();

        assertThat((Map<?, ?>) deleted.at()).hasSize(19);
        assertThat(deleted.at("archived")).isEqualTo(true);
        workspace.get("/projects/" + project).isRejected("Project doesn't belong to Workspace");
    }

    @Test
    void is_listed_with_the_filters_of_the_service() {
        String acme = client("Acme");
        String zeta = client("Zeta");
        workspace.post("/projects", "{\"name\":\"Alpha\",\"clientId\":\"" + zeta + "\",\"isPublic\":true}");
        workspace.post("/projects", "{\"name\":\"Beta\",\"clientId\":\"" + acme + "\",\"billable\":false}");
        workspace.post("/projects", "{\"name\":\"Gamma\"}");
        workspace
                .put("/clients/" + zeta, "{\"name\":\"Zeta\",\"archived\":true}")
                .isOk();

        assertThat(listed("")).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(listed("?name=AL")).containsExactly("Alpha");
        assertThat(listed("?name=AL&strict-name-search=true")).isEmpty();
        assertThat(listed("?billable=false")).containsExactly("Beta");
        assertThat(listed("?access=PUBLIC")).containsExactly("Alpha");
        assertThat(listed("?access=PRIVATE")).containsExactly("Beta", "Gamma");
        assertThat(listed("?clients=" + acme + "&clients=" + zeta)).containsExactly("Alpha", "Beta");
        assertThat(listed("?clients=" + acme + "," + zeta)).containsExactly("Alpha", "Beta");
        assertThat(listed("?clients=" + acme + "&contains-client=false")).containsExactly("Alpha", "Gamma");
        assertThat(listed("?client-status=ACTIVE")).containsExactly("Beta");
        assertThat(listed("?client-status=ARCHIVED")).containsExactly("Alpha");
        assertThat(listed("?client-status=ALL")).hasSize(3);
        assertThat(listed("?is-template=true")).isEmpty();
        assertThat(listed("?archived=true")).isEmpty();
        assertThat(listed("?sort-column=CLIENT_NAME")).containsExactly("Gamma", "Beta", "Alpha");
        assertThat(listed("?sort-column=PROGRESS&sort-order=DESCENDING")).containsExactly("Gamma", "Beta", "Alpha");
    }

    private List<String> listed(String query) {
        return workspace.get("/projects" + query).isOk().each("name");
    }

    @Test
    void has_its_tasks_and_client_if_hydrated() {
        String client = client("Acme");
        String project = workspace
                .post("/projects", "{\"name\":\"Website\",\"clientId\":\"" + client + "\"}")
                .isCreated()
                .id();
        task(project, "Design");

        Wire one = workspace.get("/projects/" + project + "?hydrated=true").isOk();
        Wire list = workspace.get("/projects?hydrated=1").isOk();

        assertThat(one.at("tasks", 0, "name")).isEqualTo("Design");
        assertThat(one.at("client", "name")).isEqualTo("Acme");
        assertThat(list.at(0)).isEqualTo(one.at());
    }
}
