package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invites, deactivates and removes members. */
class MembershipWireTest extends SimulatorTest {

    private static final String ADA = Office.ADA.value();
    private static final String GRACE = Office.GRACE.value();
    private static final String LEFT = "[{\"userId\":\"" + ADA + "\"";

    private final WireClient grace = workspace.with("X-Api-Key", Office.KEY_OF_GRACE);

    private String invite(String email) {
        workspace.post("/users", "{\"email\":\"" + email + "\"}").isCreated();
        return workspace.get("/users?status=PENDING&email=" + email).isOk().text(0, "id");
    }

    private List<String> members(WireClient client, String query) {
        Wire list = client.get("/users" + query).isOk();
        return IntStream.range(0, list.list().size())
                .mapToObj(index -> list.text(index, "email"))
                .toList();
    }

    @Test
    void the_invited_is_a_pending_member_of_the_workspace() {
        Wire invited = workspace
                .post("/users?send-email=false", "{\"email\":\"new@example.com\"}")
                .isCreated();

        assertThat(invited.id()).isEqualTo(Office.WORKSPACE.value());
        assertThat(invited.text("memberships", 2, "membershipStatus")).isEqualTo("PENDING");
        assertThat(invited.text("memberships", 1, "membershipStatus")).isEqualTo("ACTIVE");
        assertThat(clockify.get("/workspaces").text(0, "memberships", 2, "userId"))
                .isEqualTo(invited.text("memberships", 2, "userId"));
    }

    @Test
    void the_invited_is_listed_without_name_and_settings() {
        String id = invite("new@example.com");

        Wire list = workspace.get("/users?email=NEW@&memberships=WORKSPACE");
        assertThat(list.body())
                .startsWith("[{\"id\":\"" + id + "\",\"email\":\"new@example.com\",\"name\":null,")
                .contains("\"settings\":null,\"status\":\"PENDING_EMAIL_VERIFICATION\"", "\"PENDING\"");
        assertThat(workspace.get("/users?status=PENDING").text(0, "status")).isEqualTo("PENDING");
        assertThat(members(workspace, "?status=ACTIVE")).containsExactly("ada@example.com", "grace@example.com");
        assertThat(members(workspace, "?sort-order=DESCENDING"))
                .containsExactly("new@example.com", "grace@example.com", "ada@example.com");
        assertThat(members(workspace, "?page=3&page-size=1")).containsExactly("new@example.com");
        assertThat(workspace
                        .post("/users/info", "{\"status\":\"PENDING\"}")
                        .isOk()
                        .text(0, "id"))
                .isEqualTo(id);
    }

    @Test
    void the_invited_has_no_time() {
        String id = invite("new@example.com");

        assertThat(workspace.get("/user/" + id + "/time-entries").isOk().body()).isEqualTo("[]");
        workspace
                .post("/user/" + id + "/time-entries", "{\"start\":\"2026-03-02T08:00:00Z\"}")
                .has(400);
    }

    @Test
    void several_are_invited_at_once_and_each_address_once() {
        workspace
                .post("/users", "{\"emails\":[\"b@example.com\",\" a@example.com\",\"B@example.com\"]}")
                .isCreated();

        assertThat(members(workspace, ""))
                .containsExactly("a@example.com", "ada@example.com", "b@example.com", "grace@example.com");
    }

    @Test
    void who_is_a_member_is_not_invited_nor_the_others_of_the_request() {
        workspace
                .post("/users", "{\"emails\":[\"new@example.com\",\"Grace@example.com\"]}")
                .isError(400, 501, "User with email 'Grace@example.com' already exists on workspace");

        assertThat(members(workspace, "")).containsExactly("ada@example.com", "grace@example.com");
    }

    @Test
    void the_same_address_is_the_same_user_in_another_workspace() {
        String id = invite("new@example.com");
        WireClient other = clockify.in("/workspaces/"
                + clockify.post("/workspaces", "{\"name\":\"Other\"}").id());

        other.post("/users", "{\"email\":\"new@example.com\"}").isCreated();

        assertThat(other.get("/users?email=new").text(0, "id")).isEqualTo(id);
    }

    @Test
    void who_is_deactivated_stays_in_the_list_and_cannot_use_the_workspace() {
        Wire workspaceAfter =
                workspace.put("/users/" + GRACE, "{\"status\":\"INACTIVE\"}").isOk();

        assertThat(workspaceAfter.text("memberships", 1, "membershipStatus")).isEqualTo("INACTIVE");
        assertThat(members(workspace, "")).contains("grace@example.com");
        assertThat(members(workspace, "?status=INACTIVE")).containsExactly("grace@example.com");
        assertThat(members(workspace, "?status=ACTIVE")).containsExactly("ada@example.com");
        grace.get("/tags").isError(403, 501, "Access Denied");
        assertThat(clockify.with("X-Api-Key", Office.KEY_OF_GRACE)
                        .get("/workspaces")
                        .body())
                .doesNotContain(Office.WORKSPACE.value());
        assertThat(clockify.with("X-Api-Key", Office.KEY_OF_GRACE)
                        .get("/user?include-memberships=true")
                        .body())
                .doesNotContain("\"targetId\":\"" + Office.WORKSPACE.value());

        workspace.put("/users/" + GRACE, "{\"status\":\"ACTIVE\"}").isOk();
        grace.get("/tags").isOk();
    }

    @Test
    void who_is_removed_is_in_no_list() {
        String group = workspace.post("/user-groups", "{\"name\":\"Art\"}").id();
        workspace
                .post("/user-groups/" + group + "/users", "{\"userId\":\"" + GRACE + "\"}")
                .isOk();
        String website = project("Website");
        workspace
                .post(
                        "/projects/" + website + "/memberships",
                        "{\"userIds\":[\"" + GRACE + "\",\"" + ADA + "\"],\"remove\":false}")
                .isOk();

        assertThat(workspace.delete("/users/" + GRACE).isOk().body())
                .contains("\"memberships\":" + LEFT)
                .doesNotContain(GRACE);

        assertThat(members(workspace, "?status=ALL")).containsExactly("ada@example.com");
        assertThat(workspace.post("/users/info", "{}").body()).doesNotContain(GRACE);
        assertThat(workspace.get("/user-groups").body()).doesNotContain(GRACE);
        assertThat(workspace.get("/projects/" + website).body()).contains(ADA).doesNotContain(GRACE);
        grace.get("/tags").isError(403, 501, "Access Denied");
        workspace.delete("/users/" + GRACE).isError(400, 501, "User doesn't belong to Workspace");
        workspace
                .put("/users/" + GRACE, "{\"status\":\"ACTIVE\"}")
                .isError(400, 501, "User doesn't belong to Workspace");
    }

    @Test
    void who_was_removed_can_be_invited_again() {
        workspace.delete("/users/" + GRACE).isOk();

        workspace.post("/users", "{\"email\":\"grace@example.com\"}").isCreated();

        assertThat(workspace.get("/users?status=ACTIVE&email=grace").text(0, "id"))
                .isEqualTo(GRACE);
        grace.get("/tags").isOk();
    }

    @Test
    void an_invitation_can_be_withdrawn_even_of_one_who_is_inactive() {
        String id = invite("new@example.com");
        workspace.put("/users/" + id, "{\"status\":\"INACTIVE\"}").isOk();
        assertThat(members(workspace, "?status=PENDING")).isEmpty();

        workspace.delete("/users/" + id).isOk();

        assertThat(members(workspace, "?status=ALL")).doesNotContain("new@example.com");
        assertThat(members(workspace, "?email=new")).isEmpty();
        String again = invite("new@example.com");
        workspace.put("/users/" + again, "{\"status\":\"ACTIVE\"}").isOk();
        assertThat(members(workspace, "?status=PENDING")).containsExactly("new@example.com");
    }

    @Test
    void neither_the_current_user_nor_the_last_owner_can_be_removed() {
        String yourself = "You can't deactivate or remove yourself from workspace";
        workspace.delete("/users/" + ADA).isError(400, 501, yourself);
        workspace.put("/users/" + ADA, "{\"status\":\"INACTIVE\"}").isError(400, 501, yourself);

        simulator
                .settings()
                .set(WorkspaceSettings.builder()
                        .administrator(Office.ADA)
                        .owner(Office.GRACE)
                        .build());

        String owner = "Workspace must have at least one owner";
        workspace.delete("/users/" + GRACE).isError(400, 501, owner);
        workspace.put("/users/" + GRACE, "{\"status\":\"INACTIVE\"}").isError(400, 501, owner);
    }

    @Test
    void only_owners_and_administrators_change_members() {
        simulator
                .settings()
                .set(WorkspaceSettings.builder()
                        .owner(Office.ADA)
                        .manager(Office.GRACE)
                        .build());

        grace.post("/users", "{\"email\":\"new@example.com\"}").isError(403, 501, "Access Denied");
        grace.put("/users/" + ADA, "{\"status\":\"INACTIVE\"}").isError(403, 501, "Access Denied");
        grace.delete("/users/" + ADA).isError(403, 501, "Access Denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"email\":null}",
                "{\"email\":7}",
                "{\"email\":[]}",
                "{\"email\":\"\"}",
                "{\"email\":\"new\"}",
                "{\"email\":\"a@b@c\"}",
                "{\"email\":\"<a@example.com>\"}",
                "{\"email\":\"a@\\ud800\"}",
                "{\"email\":\"a@\\u0000\"}",
                "{\"emails\":null}",
                "{\"emails\":[]}",
                "{\"emails\":\"a@example.com\"}",
                "{\"emails\":[\"a@example.com\",\"b\"]}",
                "{\"emails\":[null]}",
                "{\"emails\":{}}"
            })
    void invalid_invitations_are_rejected(String body) {
        assertThat(workspace.post("/users", body).has(400).text("message")).isNotEmpty();
        assertThat(members(workspace, "")).hasSize(2);
    }

    @Test
    void an_address_is_not_longer_than_mail_permits() {
        workspace
                .post("/users", "{\"email\":\"" + "a".repeat(250) + "@example.com\"}")
                .isError(400, 501, "You entered invalid value for field: [email].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"status\":null}", "{\"status\":\"GONE\"}", "{\"status\":[]}"})
    void invalid_statuses_are_rejected(String body) {
        assertThat(workspace.put("/users/" + GRACE, body).has(400).text("message"))
                .isNotEmpty();
        workspace
                .put("/users/" + Office.UNKNOWN, "{\"status\":\"ACTIVE\"}")
                .isError(400, 501, "User doesn't belong to Workspace");
    }
}
