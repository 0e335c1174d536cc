package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserGroupWireTest extends SimulatorTest {

    private String group(String name) {
        return workspace
                .post("/user-groups", "{\"name\":\"" + name + "\"}")
                .isCreated()
                .id();
    }

    @Test
    void a_new_group_is_empty_and_listed() {
        Wire created = workspace.post("/user-groups", "{\"name\":\" Design \"}").isCreated();

        assertThat(created.id()).matches("[0-9a-f]{24}");
        assertThat(created.body())
                .isEqualTo("{\"id\":\"" + created.id() + "\",\"name\":\"Design\",\"workspaceId\":\""
                        + Office.WORKSPACE.value() + "\",\"userIds\":[],\"teamManagers\":[]}");
        Wire list = workspace.get("/user-groups").isOk();
        assertThat(list.body()).isEqualTo("[" + created.body() + "]");
        assertThat(list.header("Last-Page")).contains("true");
    }

    @Test
    void members_are_added_once_and_removed() {
        String path = "/user-groups/" + group("Design");
        String ada = "{\"userId\":\"" + Office.ADA.value() + "\"}";

        workspace.post(path + "/users", ada).isOk();
        workspace.post(path + "/users", ada).isOk();
        assertThat(workspace.get("/user-groups").body()).contains("\"userIds\":[\"" + Office.ADA.value() + "\"]");
        workspace.delete(path + "/users/" + Office.ADA.value()).isOk();

        assertThat(workspace.get("/user-groups").body()).contains("\"userIds\":[]");
        workspace.delete(path + "/users/" + Office.ADA.value()).isError(400, 501, "User doesn't belong to Workspace");
    }

    @Test
    void the_deleted_group_is_returned_and_gone() {
        String id = group("Design");

        assertThat(workspace.delete("/user-groups/" + id).isOk().id()).isEqualTo(id);

        assertThat(workspace.get("/user-groups").body()).isEqualTo("[]");
        workspace.delete("/user-groups/" + id).isError(400, 501, "User group doesn't belong to Workspace");
    }

    @Test
    void names_are_unique_and_a_group_can_keep_its_own() {
        String design = group("Design");
        group("Sales");

        workspace.put("/user-groups/" + design, "{\"name\":\"Design\"}").isOk();
        workspace
                .put("/user-groups/" + design, "{\"name\":\"Sales\"}")
                .isError(400, 501, "User group with name 'Sales' already exists");
        assertThat(workspace
                        .put("/user-groups/" + design, "{\"name\":\"Art\"}")
                        .isOk()
                        .text("name"))
                .isEqualTo("Art");
    }

    @Test
    void the_list_is_filtered_sorted_and_in_pages() {
        group("sales");
        group("Design");
        group("Support");

        Wire first = workspace.get("/user-groups?page-size=2");
        assertThat(first.body()).matches(".*Design.*sales.*").doesNotContain("Support");
        assertThat(first.header("Last-Page")).contains("false");
        assertThat(workspace.get("/user-groups?sort-order=DESCENDING").body()).matches(".*Support.*sales.*Design.*");
        assertThat(workspace.get("/user-groups?sort-column=ID").body()).matches(".*sales.*Design.*Support.*");
        assertThat(workspace.get("/user-groups?name=SAL").body())
                .contains("sales")
                .doesNotContain("Design");
        assertThat(workspace
                        .get("/user-groups?project-id=" + project("Website"))
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void groups_belong_to_their_workspace() {
        String id = group("Design");
        String other = clockify.post("/workspaces", "{\"name\":\"Other\"}").id();

        assertThat(clockify.get("/workspaces/" + other + "/user-groups").isOk().body())
                .isEqualTo("[]");
        clockify.delete("/workspaces/" + other + "/user-groups/" + id).has(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{}", "{\"name\":null}", "{\"name\":[]}", "{\"name\":\" \"}"})
    @DisplayName("an invalid body is rejected with an error of the service")
    void invalid_bodies(String body) {
        String path = "/user-groups/" + group("Design");

        for (Wire response : new Wire[] {
            workspace.post("/user-groups", body), workspace.put(path, body), workspace.post(path + "/users", body)
        }) {
            assertThat(response.has(400).text("message")).isNotEmpty();
        }
    }

    @Test
    void only_members_of_the_workspace_can_be_added() {
        workspace
                .post("/user-groups/" + group("Design") + "/users", "{\"userId\":\"" + Office.UNKNOWN + "\"}")
                .isError(400, 501, "User doesn't belong to Workspace");
    }
}
