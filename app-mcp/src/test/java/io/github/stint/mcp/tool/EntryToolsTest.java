package io.github.stint.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.testing.Agent;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryToolsTest {

    @TempDir
    private Path home;

    private Agent agent;

    @BeforeEach
    void create() {
        agent = Agent.in(home);
        agent.person("project", "create", "Website", "--billable");
        agent.person("log", "9:00-10:00", "Plan", "-p", "Website");
        agent.person("log", "10:00-11:30", "Mail");
    }

    private String withToken(String arguments, JsonObject plan) {
        return arguments.replace("}", ",'confirm':'" + plan.get("confirm").getAsString() + "'}");
    }

    @Test
    void one_entry_is_changed_at_once() {
        JsonObject entry = agent.result(
                        "edit", "{'entries':['@1'],'description':'Mails','project':'Website','end':'11:00'}")
                .getAsJsonObject("entry");

        assertThat(entry.get("description").getAsString()).isEqualTo("Mails");
        assertThat(entry.get("duration").getAsString()).isEqualTo("PT1H");
        assertThat(entry.get("project").getAsString()).isEqualTo("Website");
        assertThat(agent.error("edit", "{'entries':[],'description':'x'}")).isEqualTo("usage");
        assertThat(agent.error("edit", "{'entries':['@1']}")).isEqualTo("usage");
    }

    @Test
    void several_entries_are_changed_after_a_plan_with_the_fields_that_differ() {
        String before = agent.state();

        JsonObject plan = agent.result("edit", "{'entries':['@1','@2'],'billable':false}");

        assertThat(agent.state()).isEqualTo(before);
        JsonObject steps = plan.getAsJsonObject("plan");
        assertThat(steps.get("count").getAsInt()).isEqualTo(2);
        assertThat(steps.getAsJsonArray("steps")
                        .get(1)
                        .getAsJsonObject()
                        .getAsJsonObject("before")
                        .toString())
                .isEqualTo("{\"billable\":\"true\"}");
        assertThat(agent.confirmed("edit", "{'entries':['@1','@2'],'billable':false}")
                        .get("count")
                        .getAsInt())
                .isEqualTo(2);
        assertThat(agent.state()).doesNotContain("\"billable\":true,\"projectId\"");
    }

    @Test
    void a_deletion_needs_the_token_of_its_plan_and_can_be_undone() {
        String before = agent.state();

        JsonObject plan = agent.result("delete", "{'entries':['@1']}");

        assertThat(agent.state()).isEqualTo(before);
        assertThat(plan.getAsJsonObject("plan").get("summary").getAsString()).contains("\"Mail\"");
        assertThat(plan.get("next").getAsString()).contains("confirm");
        agent.result("delete", withToken("{'entries':['@1']}", plan));
        assertThat(agent.result("list", "{}").get("count").getAsInt()).isEqualTo(1);

        agent.confirmed("undo", "{}");

        assertThat(Agent.texts(agent.result("list", "{}").getAsJsonArray("entries"), "description"))
                .containsExactly("Mail", "Plan");
    }

    @Test
    void a_token_is_valid_after_a_restart_and_later() {
        JsonObject plan = agent.result("delete", "{'entries':['@1']}");
        Agent restarted = Agent.in(home, Instant.parse("2026-03-03T08:00:00Z"));

        restarted.result("delete", withToken("{'entries':['@1']}", plan));

        assertThat(restarted.result("list", "{'from':'mon'}").get("count").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void a_running_timer_can_be_deleted_although_its_duration_changes() {
        agent.person("start", "Timer");
        JsonObject plan = agent.result("delete", "{'entries':['@']}");
        Agent later = Agent.in(home, Instant.parse("2026-03-02T11:05:00Z"));

        later.result("delete", withToken("{'entries':['@']}", plan));

        assertThat(later.result("status", "{}").get("running").isJsonNull()).isTrue();
    }

    @Test
    void a_token_is_refused_if_the_entry_has_changed_since() {
        JsonObject plan = agent.result("delete", "{'entries':['@1']}");
        agent.person("entry", "edit", "@1", "--description", "Important");
        String before = agent.state();

        assertThat(agent.error("delete", withToken("{'entries':['@1']}", plan))).isEqualTo("changed-since");
        assertThat(agent.state()).isEqualTo(before);
    }

    @Test
    void a_token_is_refused_if_a_reference_means_another_entry_now() {
        JsonObject plan = agent.result("delete", "{'entries':['@1']}");
        agent.person("log", "11:30-11:45", "Later");
        String before = agent.state();

        assertThat(agent.error("delete", withToken("{'entries':['@1']}", plan))).isEqualTo("changed-since");
        assertThat(agent.state()).isEqualTo(before);
    }

    @Test
    void a_token_is_refused_for_other_arguments_tools_and_workspaces() {
        JsonObject plan = agent.result("delete", "{'entries':['@1']}");
        String before = agent.state();

        assertThat(agent.error("delete", withToken("{'entries':['@2']}", plan))).isEqualTo("changed-since");
        assertThat(agent.error("undo", withToken("{}", plan).replace("{,", "{")))
                .isEqualTo("changed-since");
        assertThat(agent.error("delete", "{'entries':['@1'],'confirm':''}")).isEqualTo("changed-since");
        assertThat(agent.state()).isEqualTo(before);
    }

    @Test
    void a_plan_that_fails_has_no_token() {
        assertThat(agent.error("delete", "{'entries':['@9']}")).isEqualTo("time-entry-not-found");
        assertThat(agent.error("delete", "{'entries':['--yes']}")).isNotEqualTo("changed-since");
    }

    @Test
    void split_makes_consecutive_parts() {
        JsonObject parts = agent.result("split", "{'entry':'@1','at':['10:30','11:00']}");

        assertThat(Agent.texts(parts.getAsJsonArray("entries"), "duration")).containsExactly("PT30M", "PT30M", "PT30M");
        assertThat(agent.error("split", "{'entry':'@1','at':['15:00']}")).isEqualTo("invalid-time");
    }

    @Test
    void undo_shows_what_it_would_do_and_who_made_the_change() {
        agent.result("log", "{'when':'11:30-11:40','description':'Call'}");

        JsonObject list = agent.result("undo", "{'list':true,'limit':2}");
        JsonObject plan = agent.result("undo", "{}");

        assertThat(Agent.texts(list.getAsJsonArray("items"), "author")).containsExactly("agent", "person");
        assertThat(plan.getAsJsonObject("plan")
                        .getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject()
                        .get("action")
                        .getAsString())
                .isEqualTo("delete");
        agent.confirmed("undo", "{}");
        assertThat(agent.result("list", "{}").get("count").getAsInt()).isEqualTo(2);
    }

    @Test
    void the_token_of_an_undo_is_refused_after_another_change() {
        JsonObject plan = agent.result("undo", "{}");
        agent.person("log", "11:30-11:45", "Later");

        ToolResult answer = agent.call("undo", withToken("{}", plan).replace("{,", "{"));

        assertThat(answer.structured().getAsJsonObject("error").get("code").getAsString())
                .isEqualTo("changed-since");
        assertThat(agent.result("list", "{}").get("count").getAsInt()).isEqualTo(3);
    }

    @Test
    void an_import_is_planned_and_applied_once() {
        String rows = "'content':'start,end,description,project\\n2026-03-01T09:00,2026-03-01T10:00,Old,New project\\n"
                + "2026-03-01T10:00,2026-03-01T11:00,Older,Website\\n'";

        JsonObject refused = agent.result("import", "{" + rows + "}");
        JsonObject plan = agent.result("import", "{" + rows + ",'createMissing':true}");
        JsonObject done = agent.confirmed("import", "{" + rows + ",'createMissing':true}");
        JsonObject again = agent.confirmed("import", "{" + rows + ",'createMissing':true}");

        assertThat(refused.getAsJsonObject("plan").getAsJsonArray("missingProjects"))
                .hasSize(1);
        assertThat(plan.getAsJsonObject("plan").getAsJsonArray("rows")).hasSize(2);
        assertThat(done.getAsJsonObject("item").get("created").getAsInt()).isEqualTo(2);
        assertThat(again.getAsJsonObject("item").get("existed").getAsInt()).isEqualTo(2);
        assertThat(agent.result("list", "{'from':'2026-03-01','to':'2026-03-01'}")
                        .get("count")
                        .getAsInt())
                .isEqualTo(2);
        agent.confirmed("undo", "{}");
        assertThat(agent.result("list", "{'from':'2026-03-01','to':'2026-03-01'}")
                        .get("count")
                        .getAsInt())
                .isZero();
        assertThat(agent.result("find", "{'kind':'project','archived':true}")
                        .getAsJsonArray("items")
                        .toString())
                .as("other entries may refer to it")
                .contains("New project");
        assertThat(agent.error("import", "{}")).isEqualTo("usage");
        assertThat(agent.error("import", "{'content':'x','file':'y'}")).isEqualTo("usage");
    }

    @Test
    void an_import_is_undone() {
        agent.confirmed("import", "{'content':'start,end,description\\n2026-03-01T09:00,2026-03-01T10:00,Old\\n'}");

        agent.confirmed("undo", "{}");

        assertThat(agent.result("list", "{}").get("count").getAsInt()).isEqualTo(2);
    }

    @Test
    void an_import_that_could_not_be_undone_is_refused() {
        StringBuilder rows = new StringBuilder("start,end,description\\n");
        for (int minute = 0; minute < 201; minute++) {
            rows.append(String.format("2026-02-%02dT%02d:%02d,PT1M,x\\n", 1 + minute / 60, 9, minute % 60));
        }
        String content = rows.toString()
                .replace("PT1M", "")
                .replace("start,end", "start,duration")
                .replace(",,x", ",PT1M,x");

        assertThat(agent.error("import", "{'content':'" + content + "'}")).isEqualTo("too-many");
    }
}
