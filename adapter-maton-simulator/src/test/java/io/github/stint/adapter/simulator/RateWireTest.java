package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateWireTest extends SimulatorTest {

    private static final String ADA = Office.ADA.value();

    private final String website = project("Website");

    private static String rate(int amount) {
        return "{\"amount\":" + amount + ",\"currency\":\"USD\"}";
    }

    private static String amount(int amount) {
        return "{\"amount\":" + amount + ",\"since\":\"2026-01-01T00:00:00Z\"}";
    }

    @Test
    void of_a_member_of_a_project() {
        String path = "/projects/" + website + "/users/" + ADA;
        workspace.put(path + "/hourly-rate", amount(2500)).isOk();
        workspace.put(path + "/cost-rate", amount(900)).isOk();

        assertThat(workspace.get("/projects/" + website).body())
                .contains("\"memberships\":[{\"userId\":\"" + ADA + "\",\"hourlyRate\":" + rate(2500) + ",\"costRate\":"
                        + rate(900));
    }

    @Test
    void of_a_task() {
        String task = "/projects/" + website + "/tasks/" + task(website, "Design");
        workspace.put(task + "/hourly-rate", amount(2500)).isOk();
        workspace.put(task + "/cost-rate", amount(0)).isOk();

        assertThat(workspace.get(task).body())
                .endsWith("\"hourlyRate\":" + rate(2500) + ",\"costRate\":" + rate(0) + "}");
    }

    @Test
    void of_a_member_and_a_workspace() {
        workspace.put("/users/" + ADA + "/hourly-rate", amount(2500)).isOk();
        workspace.put("/cost-rate", amount(700)).isOk();

        assertThat(workspace.put("/hourly-rate", amount(1000)).isOk().body())
                .isEqualTo(workspace.get("").body())
                .contains("\"hourlyRate\":" + rate(1000) + ",\"costRate\":" + rate(700))
                .contains("{\"userId\":\"" + ADA + "\",\"hourlyRate\":" + rate(2500) + ",\"costRate\":null");
        assertThat(workspace.get("/users?memberships=WORKSPACE").body())
                .contains("\"hourlyRate\":" + rate(2500) + ",\"costRate\":null");
    }

    @Test
    @DisplayName(
            "an entry has the rate of its task, else of the member of its project, the project, the member, the workspace")
    void of_an_entry() {
        String task = task(website, "Design");
        String entry = workspace
                .post(
                        "/time-entries",
                        "{\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\",\"projectId\":\""
                                + website + "\",\"taskId\":\"" + task + "\"}")
                .isCreated()
                .id();
        String inProject = "/projects/" + website;

        assertRateOf(entry, 0);
        workspace.put("/hourly-rate", amount(1)).isOk();
        assertRateOf(entry, 1);
        workspace.put("/users/" + ADA + "/hourly-rate", amount(2)).isOk();
        assertRateOf(entry, 2);
        workspace.put(inProject, "{\"hourlyRate\":{\"amount\":3}}").isOk();
        assertRateOf(entry, 3);
        workspace.put(inProject + "/users/" + ADA + "/hourly-rate", amount(4)).isOk();
        assertRateOf(entry, 4);
        workspace.put(inProject + "/tasks/" + task + "/hourly-rate", amount(5)).isOk();
        assertRateOf(entry, 5);
    }

    private void assertRateOf(String entry, int amount) {
        assertThat(workspace.get("/time-entries/" + entry).body()).contains("\"hourlyRate\":" + rate(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"amount\":null}",
                "{\"amount\":-1}",
                "{\"amount\":1.5}",
                "{\"amount\":99999999999}",
                "{\"amount\":1e999999999}",
                "{\"amount\":\"x\"}",
                "{\"amount\":1,\"since\":\"soon\"}"
            })
    void invalid_bodies_are_rejected(String body) {
        for (String path : new String[] {"", "/users/" + ADA, "/projects/" + website + "/users/" + ADA}) {
            Wire response = workspace.put(path + "/hourly-rate", body);

            assertThat(response.has(400).text("message")).isNotEmpty();
        }
        assertThat(workspace.get("").body()).contains("\"hourlyRate\":" + rate(0));
    }

    @Test
    void unknown_users_and_reads_are_rejected() {
        workspace.get("/hourly-rate").has(405);
        workspace.get("/projects/" + website + "/users/" + ADA + "/cost-rate").has(405);
        workspace
                .put("/users/" + Office.UNKNOWN + "/hourly-rate", amount(1))
                .isError(400, 501, "User doesn't belong to Workspace");
        workspace
                .put("/projects/" + website + "/users/" + Office.GRACE.value() + "/hourly-rate", amount(1))
                .isError(400, 501, "User doesn't belong to Project");
    }
}
