package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TagWireTest extends SimulatorTest {

    @Test
    void has_exactly_four_keys() {
        Wire made = workspace
                .post("/tags", "{\"name\":\"urgent\",\"archived\":true}")
                .isCreated();

        assertThat(made.at())
                .isEqualTo(Map.of(
                        "id", made.id(), "name", "urgent", "workspaceId", Office.WORKSPACE.value(), "archived", false));
        assertThat(workspace.get("/tags/" + made.id()).isOk().at()).isEqualTo(made.at());
        assertThat(made.header("Content-Type")).contains("application/json");
    }

    @Test
    void requires_a_name() {
        workspace.post("/tags", "{}").isRejected("Tag name is required");
        workspace.post("/tags", "{\"name\":null}").isRejected("Tag name is required");
        workspace.post("/tags", "{\"name\":\"\"}").isRejected("Tag name is required");
        workspace.post("/tags", "{\"name\":\" \"}").isRejected("Tag name is required");
        workspace
                .post("/tags", "{\"name\":\"" + "x".repeat(101) + "\"}")
                .isRejected("Tag name cannot be longer than 100.");
        workspace
                .post("/tags", "{\"name\":\"a<b\"}")
                .isRejected("You entered wrong value. Don't use \"<\" and \">\" characters");
    }

    @Test
    void rejects_the_name_of_an_archived_tag_too() {
        String urgent = tag("urgent");
        workspace
                .put("/tags/" + urgent, "{\"name\":\"urgent\",\"archived\":true}")
                .isOk();

        workspace.post("/tags", "{\"name\":\"urgent\"}").isRejected("Tag with name 'urgent' already exists");
        workspace
                .put("/tags/" + tag("other"), "{\"name\":\"urgent\"}")
                .isRejected("Tag with name 'urgent' already exists");
    }

    @Test
    void an_update_unarchives_it_by_default() {
        String tag = tag("urgent");
        assertThat(workspace
                        .put("/tags/" + tag, "{\"name\":\"urgent\",\"archived\":true}")
                        .isOk()
                        .at("archived"))
                .isEqualTo(true);

        Wire renamed = workspace.put("/tags/" + tag, "{\"name\":\"later\"}").isOk();

        assertThat(renamed.at("name")).isEqualTo("later");
        assertThat(renamed.at("archived")).isEqualTo(false);
        workspace.put("/tags/" + tag, "{\"archived\":true}").isRejected("Tag name is required");
    }

    @Test
    void is_deleted_although_active_and_returned() {
        String tag = tag("urgent");

        Wire deleted = workspace.delete("/tags/" + tag).isOk();

        assertThat(deleted.at("name")).isEqualTo("urgent");
        workspace.get("/tags/" + tag).isRejected("Tag doesn't belong to Workspace");
        workspace.delete("/tags/" + tag).isRejected("Tag doesn't belong to Workspace");
        tag("urgent");
    }

    @Test
    void is_not_found_by_a_malformed_id() {
        workspace.get("/tags/" + Office.UNKNOWN).isRejected("Tag doesn't belong to Workspace");
        workspace.get("/tags/no.id").isRejected("Tag doesn't belong to Workspace");
        workspace.put("/tags/no.id", "{\"name\":\"a\"}").isRejected("Tag doesn't belong to Workspace");
    }

    @Test
    void is_listed_with_the_filters_of_the_service() {
        String one = tag("Urgent");
        String two = tag("not urgent");
        workspace
                .put("/tags/" + two, "{\"name\":\"not urgent\",\"archived\":true}")
                .isOk();
        tag("else");

        assertThat(workspace.get("/tags").isOk().list()).hasSize(3);
        assertThat(workspace.get("/tags?name=URGENT").each("id")).containsExactly(two, one);
        assertThat(workspace.get("/tags?name=Urgent&strict-name-search=true").each("id"))
                .containsExactly(one);
        assertThat(workspace.get("/tags?archived=true").each("id")).containsExactly(two);
        assertThat(workspace.get("/tags?archived=0&name=urgent").each("id")).containsExactly(one);
        assertThat(workspace.get("/tags?excluded-ids=" + one + "," + two).list())
                .hasSize(1);
        assertThat(workspace.get("/tags?sort-column=ID&sort-order=DESCENDING").each("name"))
                .containsExactly("else", "not urgent", "Urgent");
        workspace.get("/tags?sort-column=COLOR").isRejected("sort-column must be from the following set: ID, NAME");
    }
}
