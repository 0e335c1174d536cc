package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientWireTest extends SimulatorTest {

    @Test
    void has_ten_keys_with_null_for_missing_values() {
        Wire made = workspace.post("/clients", "{\"name\":\"Acme\"}").isCreated();

        assertThat((Map<?, ?>) made.at()).hasSize(10);
        assertThat(made.at("email")).isNull();
        assertThat(made.at("address")).isNull();
        assertThat(made.at("note")).isNull();
        assertThat(made.at("ccEmails")).isNull();
        assertThat(made.at("archived")).isEqualTo(false);
        assertThat(made.at("workspaceId")).isEqualTo(Office.WORKSPACE.value());
        assertThat(made.at("currencyCode")).isEqualTo("USD");
        assertThat(made.text("currencyId")).hasSize(24);
    }

    @Test
    void has_no_code_of_its_currency_after_a_change() {
        String client = client("Acme");

        Wire archived = workspace
                .put("/clients/" + client, "{\"name\":\"Acme\",\"archived\":true}")
                .isOk();

        assertThat((Map<?, ?>) archived.at()).hasSize(9);
        assertThat(archived.body()).doesNotContain("currencyCode");
        assertThat(archived.text("currencyId")).hasSize(24);
        assertThat(workspace.get("/clients/" + client).at("currencyCode")).isEqualTo("USD");
        assertThat(workspace.delete("/clients/" + client).isOk().at()).isEqualTo(archived.at());
    }

    @Test
    void ignores_cc_emails_when_created() {
        Wire made = workspace
                .post(
                        "/clients",
                        "{\"name\":\"Acme\",\"email\":\"a@example.com\",\"address\":\"\",\"note\":\"n\",\"ccEmails\":[\"b@example.com\"]}")
                .isCreated();

        assertThat(made.at("email")).isEqualTo("a@example.com");
        assertThat(made.at("address")).isEqualTo("");
        assertThat(made.at("note")).isEqualTo("n");
        assertThat(made.at("ccEmails")).isNull();
    }

    @Test
    void is_rejected_as_by_the_service() {
        client("Acme");

        workspace.post("/clients", "{}").isRejected("Client name is required");
        workspace.post("/clients", "{\"name\":\"\"}").isRejected("Client name is required");
        workspace.post("/clients", "{\"name\":\"Acme\"}").isRejected("Client with name 'Acme' already exists");
        workspace
                .post("/clients", "{\"name\":\"Other\",\"email\":\"nonsense\"}")
                .isRejected("Please enter valid value for email");
        workspace
                .put(
                        "/clients/" + client("Other"),
                        "{\"name\":\"Other\",\"ccEmails\":[\"a@b.c\",\"b@b.c\",\"c@b.c\",\"d@b.c\"]}")
                .isRejected("Number of additional emails must be less than 3");
        workspace.get("/clients/" + Office.UNKNOWN).isRejected("Client doesn't belong to Workspace");
    }

    @Test
    void an_update_clears_missing_fields() {
        String client = client("Acme");
        Wire full = workspace
                .put(
                        "/clients/" + client,
                        "{\"name\":\"Acme\",\"email\":\"a@b.c\",\"address\":\"x\",\"note\":\"n\",\"ccEmails\":[\"d@b.c\"],\"archived\":true}")
                .isOk();
        assertThat(full.at("ccEmails")).isEqualTo(List.of("d@b.c"));
        assertThat(full.at("archived")).isEqualTo(true);

        Wire bare =
                workspace.put("/clients/" + client, "{\"name\":\"Acme Corp\"}").isOk();

        assertThat(bare.at("name")).isEqualTo("Acme Corp");
        assertThat(bare.at("email")).isNull();
        assertThat(bare.at("address")).isNull();
        assertThat(bare.at("note")).isNull();
        assertThat(bare.at("ccEmails")).isNull();
        assertThat(bare.at("archived")).isEqualTo(false);
        workspace.put("/clients/" + client, "{\"archived\":true}").isRejected("Client name is required");
    }

    @Test
    void is_deleted_only_if_archived() {
        String client = client("Acme");
        workspace.delete("/clients/" + client).isRejected("Cannot delete an active client");
        workspace
                .put("/clients/" + client, "{\"name\":\"Acme\",\"archived\":true}")
                .isOk();

        assertThat(workspace.delete("/clients/" + client).isOk().at("name")).isEqualTo("Acme");

        workspace.get("/clients/" + client).isRejected("Client doesn't belong to Workspace");
    }

    @Test
    void archives_its_projects_and_completes_their_tasks() {
        String client = client("Acme");
        String project = workspace
                .post("/projects", "{\"name\":\"Website\",\"clientId\":\"" + client + "\"}")
                .isCreated()
                .id();
        String task = task(project, "Design");
        String archiving = "{\"name\":\"Acme\",\"archived\":true}";

        workspace.put("/clients/" + client, archiving).isOk();
        assertThat(workspace.get("/projects/" + project).at("archived")).isEqualTo(false);
        workspace
                .put("/clients/" + client + "?archive-projects=true&mark-tasks-as-done=true", archiving)
                .isOk();

        assertThat(workspace.get("/projects/" + project).at("archived")).isEqualTo(true);
        assertThat(workspace.get("/projects/" + project + "/tasks/" + task).at("status"))
                .isEqualTo("DONE");
    }

    @Test
    void is_listed_with_the_filters_of_the_service() {
        workspace.post("/clients", "{\"name\":\"Zeta\",\"address\":\"Main St\",\"email\":\"a@b.c\"}");
        workspace.post("/clients", "{\"name\":\"Acme\",\"note\":\"Important\",\"email\":\"z@b.c\"}");

        assertThat(workspace.get("/clients").each("name")).containsExactly("Acme", "Zeta");
        assertThat(workspace.get("/clients?name=CM").each("name")).containsExactly("Acme");
        assertThat(workspace.get("/clients?address=main").each("name")).containsExactly("Zeta");
        assertThat(workspace.get("/clients?note=import").each("name")).containsExactly("Acme");
        assertThat(workspace.get("/clients?sort-column=EMAIL").each("name")).containsExactly("Zeta", "Acme");
        assertThat(workspace.get("/clients?sort-order=DESCENDING").each("name")).containsExactly("Zeta", "Acme");
        assertThat(workspace.get("/clients?archived=true").list()).isEmpty();
    }
}
