package io.github.stint.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.stint.mcp.testing.Agent;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManageToolTest {

    @TempDir
    private Path home;

    private Agent agent;

    @BeforeEach
    void create() {
        agent = Agent.in(home);
    }

    private JsonObject item(String arguments) {
        return agent.result("manage", arguments).getAsJsonObject("item");
    }

    @Test
    void undo_archives_what_was_created() {
        item("{'kind':'project','action':'create','name':'Website'}");

        assertThat(agent.confirmed("undo", "{}").getAsJsonArray("items").toString())
                .contains("\"action\":\"archived\"");
        assertThat(agent.result("find", "{'kind':'project','archived':true}")
                        .get("count")
                        .getAsInt())
                .isEqualTo(1);
    }

    @Test
    void an_error_has_no_option_of_the_terminal() {
        item("{'kind':'project','action':'create','name':'Website'}");
        item("{'kind':'task','action':'create','project':'Website','name':'Design'}");

        assertThat(hint("{'kind':'project','action':'delete','name':'Website'}"))
                .isEqualTo("archive it first, then delete it");
        assertThat(hint("{'kind':'task','action':'delete','project':'Website','name':'Design'}"))
                .isEqualTo("mark it done first, then delete it");
    }

    private String hint(String arguments) {
        return agent.call("manage", arguments)
                .structured()
                .getAsJsonObject("error")
                .get("hint")
                .getAsString();
    }

    @Test
    void a_project_goes_through_its_whole_life() {
        item(
                "{'kind':'client','action':'create','name':'Big Co','note':'n','email':'a@b.example','address':'Street 1'}");
        JsonObject created = item(
                "{'kind':'project','action':'create','name':'Website','client':'Big Co','billable':true,'public':false,'color':'#FF0000','note':'text'}");
        JsonObject updated = item(
                "{'kind':'project','action':'update','name':'Website','newName':'Site','noClient':true,'billable':false}");

        assertThat(created.get("clientName").getAsString()).isEqualTo("Big Co");
        assertThat(created.get("color").getAsString()).isEqualTo("#FF0000");
        assertThat(updated.get("name").getAsString()).isEqualTo("Site");
        assertThat(updated.has("clientName")).isFalse();
        assertThat(updated.get("note").getAsString()).as("other fields stay").isEqualTo("text");
        assertThat(agent.error("manage", "{'kind':'project','action':'delete','name':'Site'}"))
                .isEqualTo("project-not-archived");
        assertThat(item("{'kind':'project','action':'archive','name':'Site'}")
                        .get("archived")
                        .getAsBoolean())
                .isTrue();
        assertThat(item("{'kind':'project','action':'restore','name':'Site'}")
                        .get("archived")
                        .getAsBoolean())
                .isFalse();
        String before = agent.state();
        agent.result("manage", "{'kind':'project','action':'delete','name':'Site','retire':true}");
        assertThat(agent.state()).isEqualTo(before);
        agent.confirmed("manage", "{'kind':'project','action':'delete','name':'Site','retire':true}");
        assertThat(agent.result("find", "{'kind':'project'}").get("count").getAsInt())
                .isZero();
    }

    @Test
    void a_task_must_be_done_before_it_is_deleted() {
        item("{'kind':'project','action':'create','name':'Website'}");
        JsonObject task = item(
                "{'kind':'task','action':'create','name':'Draft','project':'Website','estimate':'2h','assignee':['me@localhost']}");
        assertThat(task.get("estimate").getAsString()).isEqualTo("PT2H");
        assertThat(agent.error("manage", "{'kind':'task','action':'delete','name':'Draft','project':'Website'}"))
                .isEqualTo("task-not-done");
        assertThat(item("{'kind':'task','action':'done','name':'Draft','project':'Website'}")
                        .get("status")
                        .getAsString())
                .isEqualTo("DONE");
        item("{'kind':'task','action':'reopen','name':'Draft','project':'Website'}");
        item("{'kind':'task','action':'update','name':'Draft','project':'Website','clearAssignees':true}");
        agent.confirmed("manage", "{'kind':'task','action':'delete','name':'Draft','project':'Website','retire':true}");
        assertThat(agent.result("find", "{'kind':'task','project':'Website'}")
                        .get("count")
                        .getAsInt())
                .isZero();
    }

    @Test
    void the_token_of_a_deletion_is_refused_if_the_tag_has_changed() {
        item("{'kind':'tag','action':'create','name':'deep'}");
        item("{'kind':'tag','action':'archive','name':'deep'}");
        JsonObject plan = agent.result("manage", "{'kind':'tag','action':'delete','name':'deep'}");
        item("{'kind':'tag','action':'restore','name':'deep'}");
        String confirm = ",'confirm':'" + plan.get("confirm").getAsString() + "'}";

        assertThat(agent.error("manage", "{'kind':'tag','action':'delete','name':'deep'" + confirm))
                .isNotEqualTo("");
        assertThat(agent.result("find", "{'kind':'tag'}").get("count").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void a_name_is_never_shortened_for_a_change() {
        item("{'kind':'tag','action':'create','name':'deep work'}");

        assertThat(agent.error("manage", "{'kind':'tag','action':'archive','name':'deep'}"))
                .isEqualTo("tag-not-found");
    }

    @Test
    void a_workspace_is_created() {
        assertThat(item("{'kind':'workspace','action':'create','name':'Other'}")
                        .get("name")
                        .getAsString())
                .isEqualTo("Other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'tag','action':'create','name':'x','color':'#FFFFFF'}",
                "{'kind':'tag','action':'archive','name':'x','newName':'y'}",
                "{'kind':'client','action':'create','name':'x','billable':true}",
                "{'kind':'project','action':'create','name':'x','retire':true}",
                "{'kind':'project','action':'create','name':'x','project':'y'}",
                "{'kind':'project','action':'update','name':'x'}",
                "{'kind':'tag','action':'done','name':'x'}",
                "{'kind':'workspace','action':'delete','name':'x'}",
                "{'kind':'user','action':'create','name':'x'}",
                "{'kind':'tag','action':'sing','name':'x'}",
                "{'kind':'tag','action':'create'}"
            })
    void what_does_not_fit_together_is_an_error_and_changes_nothing(String arguments) {
        String before = agent.state();

        assertThat(agent.error("manage", arguments)).isNotEmpty();
        assertThat(agent.state()).isEqualTo(before);
    }
}
