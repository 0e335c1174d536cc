package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectSettingWireTest extends SimulatorTest {

    private static final String ADA = Office.ADA.value();
    private static final String GRACE = Office.GRACE.value();

    private final String website = project("Website");
    private final WireClient ofProject = workspace.in("/projects/" + website);

    private static String membership(String project, String user, String hourly) {
        return "{\"userId\":\"" + user + "\",\"hourlyRate\":" + hourly + ",\"costRate\":null,\"targetId\":\"" + project
                + "\",\"membershipType\":\"PROJECT\",\"membershipStatus\":\"ACTIVE\"}";
    }

    @Test
    void members_are_replaced_with_their_rates() {
        Wire changed = ofProject.patch(
                "/memberships", "{\"memberships\":[{\"userId\":\"" + GRACE + "\",\"hourlyRate\":{\"amount\":2000}}]}");

        String expected =
                "\"memberships\":[" + membership(website, GRACE, "{\"amount\":2000,\"currency\":\"USD\"}") + "]";
        assertThat(changed.isOk().body()).contains(expected);
        assertThat(ofProject.get("").body()).isEqualTo(changed.body());
        assertThat(workspace.get("/projects").body()).isEqualTo("[" + changed.body() + "]");
    }

    @Test
    void members_are_added_and_removed() {
        ofProject
                .post("/memberships", "{\"userIds\":[\"" + GRACE + "\",\"" + ADA + "\"]}")
                .isOk();
        assertThat(ofProject.get("").body())
                .contains("[" + membership(website, ADA, "null") + "," + membership(website, GRACE, "null") + "]");

        ofProject
                .post("/memberships", "{\"userIds\":[\"" + ADA + "\"],\"remove\":true}")
                .isOk();
        assertThat(ofProject.get("").body()).contains("[" + membership(website, GRACE, "null") + "]");
    }

    @Test
    void the_members_of_a_group_are_added() {
        String group = workspace.post("/user-groups", "{\"name\":\"Art\"}").id();
        workspace
                .post("/user-groups/" + group + "/users", "{\"userId\":\"" + GRACE + "\"}")
                .isOk();

        ofProject
                .post("/memberships", "{\"userGroups\":{\"ids\":[\"" + group + "\"]}}")
                .isOk();

        assertThat(ofProject.get("").body()).contains(membership(website, GRACE, "null"));
        ofProject
                .post("/memberships", "{\"userGroups\":{\"ids\":[\"" + Office.UNKNOWN + "\"]}}")
                .isError(400, 501, "User group doesn't belong to Workspace");
    }

    @Test
    void estimates_are_changed_and_kept() {
        ofProject
                .patch(
                        "/estimate",
                        "{\"timeEstimate\":{\"estimate\":\"PT90M\",\"type\":\"MANUAL\",\"active\":true,"
                                + "\"resetOption\":\"MONTHLY\",\"includeNonBillable\":false}}")
                .isOk();
        ofProject
                .patch("/estimate", "{\"budgetEstimate\":{\"estimate\":5000,\"type\":\"MANUAL\",\"active\":true}}")
                .isOk();

        assertThat(ofProject.get("").body())
                .contains("\"estimate\":{\"estimate\":\"PT1H30M\",\"type\":\"MANUAL\"}")
                .contains("\"timeEstimate\":{\"estimate\":\"PT1H30M\",\"type\":\"MANUAL\",\"resetOption\":\"MONTHLY\","
                        + "\"active\":true,\"includeNonBillable\":false}")
                .contains("\"budgetEstimate\":{\"estimate\":5000,\"type\":\"MANUAL\",\"resetOption\":null,"
                        + "\"active\":true,\"includeExpenses\":false}");
    }

    @Test
    void templates_are_marked_and_listed() {
        String other = project("Other");

        assertThat(ofProject.patch("/template", "{\"isTemplate\":true}").isOk().body())
                .contains("\"template\":true");

        assertThat(workspace.get("/projects?is-template=true").body())
                .contains(website)
                .doesNotContain(other);
        assertThat(workspace.get("/projects?is-template=false").body())
                .contains(other)
                .doesNotContain(website);
    }

    @Test
    @DisplayName("a project from a template has its tasks, members and estimates, and is no template")
    void from_template() {
        task(website, "Design");
        ofProject.post("/memberships", "{\"userIds\":[\"" + GRACE + "\"]}").isOk();
        ofProject
                .patch("/estimate", "{\"timeEstimate\":{\"estimate\":\"PT8H\"}}")
                .isOk();
        String body = "{\"name\":\"Shop\",\"color\":\"#FF0000\",\"templateProjectId\":\"" + website + "\"}";
        workspace.post("/projects/from-template", body).isError(400, 501, "Project is not a template");
        ofProject.patch("/template", "{\"isTemplate\":true}").isOk();

        String shop =
                workspace.post("/projects/from-template", body).isCreated().id();

        assertThat(workspace.get("/projects/" + shop).body())
                .contains("\"name\":\"Shop\"", "\"color\":\"#FF0000\"", "\"template\":false", "\"estimate\":\"PT8H\"")
                .contains(membership(shop, GRACE, "null"));
        assertThat(workspace.get("/projects/" + shop + "/tasks").body()).contains("\"name\":\"Design\"");
        workspace.post("/projects/from-template", body).isError(400, 501, "Project with name 'Shop' already exists");
    }

    @Test
    void rates_of_a_project_are_kept_by_an_update() {
        String shop = workspace
                .post("/projects", "{\"name\":\"Shop\",\"hourlyRate\":{\"amount\":1500},\"costRate\":{\"amount\":7}}")
                .isCreated()
                .id();
        workspace.put("/projects/" + shop, "{\"name\":\"Store\"}").isOk();

        assertThat(workspace.get("/projects/" + shop).body())
                .contains("\"hourlyRate\":{\"amount\":1500,\"currency\":\"USD\"}")
                .contains("\"costRate\":{\"amount\":7,\"currency\":\"USD\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | /memberships | {}",
                "PATCH | /memberships | []",
                "PATCH | /memberships | {\"memberships\":7}",
                "PATCH | /memberships | {\"memberships\":[{}]}",
                "PATCH | /memberships | {\"memberships\":[{\"userId\":\"0123456789abcdef01234567\"}]}",
                "PATCH | /memberships | {\"memberships\":[{\"userId\":\"6650a00000000000000000bb\",\"hourlyRate\":5}]}",
                "POST | /memberships | {}",
                "POST | /memberships | {\"userIds\":\"x\"}",
                "POST | /memberships | {\"userIds\":[null]}",
                "POST | /memberships | {\"userIds\":[\"x\"]}",
                "PATCH | /estimate | {\"timeEstimate\":{\"estimate\":\"tomorrow\"}}",
                "PATCH | /estimate | {\"timeEstimate\":{\"type\":\"GUESS\"}}",
                "PATCH | /estimate | {\"budgetEstimate\":{\"estimate\":-1}}",
                "PATCH | /estimate | {\"budgetEstimate\":{\"estimate\":1e1000000}}",
                "PATCH | /estimate | {\"budgetEstimate\":{\"estimate\":0.5}}",
                "PATCH | /template | {}",
                "PATCH | /template | {\"isTemplate\":[]}",
            })
    void invalid_bodies_are_rejected_and_change_nothing(String method, String path, String body) {
        String before = ofProject.get("").body();

        Wire response = ofProject.send(method, path, HttpRequest.BodyPublishers.ofString(body));

        assertThat(response.has(400).text("message")).isNotEmpty();
        assertThat(ofProject.get("").body()).isEqualTo(before);
    }
}
