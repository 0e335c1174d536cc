package io.github.stint.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.testing.Agent;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimerToolsTest {

    @TempDir
    private Path home;

    private Agent agent;

    @BeforeEach
    void create() {
        agent = Agent.in(home);
        agent.person("client", "create", "Big Co");
        agent.person("project", "create", "Website", "-c", "Big Co", "--billable");
        agent.person("task", "create", "Draft", "-p", "Website");
        agent.person("tag", "create", "deep");
    }

    @Test
    void status_shows_the_timer_in_the_zone_and_names_the_next_call_without_one() {
        JsonObject idle = agent.result("status", "{}");
        agent.result("start", "{'description':'Mail','at':'11:30'}");
        JsonObject running = agent.result("status", "{}");

        assertThat(idle.get("running").isJsonNull()).isTrue();
        assertThat(idle.get("next").getAsString()).contains("start");
        assertThat(running.getAsJsonObject("running").get("start").getAsString())
                .isEqualTo("2026-03-02T11:30+01:00");
        assertThat(running.get("today").getAsString()).isEqualTo("PT30M");
        assertThat(running.get("zone").getAsString()).isEqualTo("Europe/Berlin");
        assertThat(running.get("asOf").getAsString()).isEqualTo("2026-03-02T12:00+01:00");
        assertThat(running.get("workspace").getAsString()).isEqualTo("My workspace");
        assertThat(running.getAsJsonObject("requests").get("sent").getAsInt()).isZero();
    }

    @Test
    void start_takes_all_that_the_terminal_takes() {
        JsonObject entry = agent.result(
                        "start",
                        "{'description':'Plan','project':'web','task':'dra','tag':['deep'],'billable':false,'at':'9:00'}")
                .getAsJsonObject("entry");

        assertThat(entry.get("client").getAsString()).isEqualTo("Big Co");
        assertThat(entry.get("project").getAsString()).isEqualTo("Website");
        assertThat(entry.get("task").getAsString()).isEqualTo("Draft");
        assertThat(entry.getAsJsonArray("tags")).hasSize(1);
        assertThat(entry.get("billable").getAsBoolean()).isFalse();
        assertThat(entry.get("running").getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@1",
                "-p Website",
                "--offline",
                "--",
                "-",
                "1h 30m Review",
                "say \\\"stop\\\"",
                "a\\nb",
                "$(rm)",
                "a=b"
            })
    void a_description_is_never_taken_for_anything_else(String description) {
        JsonObject started = agent.result("start", "{\"description\":\"" + description + "\"}");
        JsonObject logged = agent.result("log", "{\"when\":\"8:00-9:00\",\"description\":\"" + description + "\"}");

        String expected = com.google.gson.JsonParser.parseString("\"" + description + "\"")
                .getAsString();
        assertThat(started.getAsJsonObject("entry").get("description").getAsString())
                .isEqualTo(expected);
        assertThat(logged.getAsJsonObject("entry").get("description").getAsString())
                .isEqualTo(expected);
    }

    @Test
    void continue_and_resume_take_the_work_of_an_earlier_entry() {
        agent.result("log", "{'when':'9:00-10:00','description':'Plan','project':'Website'}");

        JsonObject like =
                agent.result("start", "{'continue':'@1','at':'11:00'}").getAsJsonObject("entry");
        agent.result("stop", "{'at':'11:30'}");
        JsonObject again = agent.result("start", "{'resume':'@1'}").getAsJsonObject("entry");

        assertThat(like.get("description").getAsString()).isEqualTo("Plan");
        assertThat(again.get("id")).isEqualTo(like.get("id"));
        assertThat(again.get("start").getAsString()).isEqualTo("2026-03-02T11:00+01:00");
        assertThat(agent.error("start", "{'continue':'@1','project':'Website'}"))
                .isEqualTo("usage");
        assertThat(agent.error("start", "{'continue':'@1','resume':'@1'}")).isEqualTo("usage");
    }

    @Test
    void switch_starts_where_the_running_timer_ends() {
        agent.result("start", "{'description':'Plan','at':'10:00'}");

        agent.result("switch", "{'description':'Mail','at':'11:00'}");

        assertThat(Agent.texts(agent.result("list", "{}").getAsJsonArray("entries"), "duration"))
                .containsExactly("PT1H", "PT1H");
        assertThat(agent.error("switch", "{}")).isEqualTo("usage");
    }

    @Test
    void stop_without_a_timer_is_an_error_of_the_tool() {
        ToolResult answer = agent.call("stop", "{}");

        assertThat(answer.error()).isTrue();
        assertThat(answer.structured().getAsJsonObject("error").keySet())
                .containsExactly("code", "message", "hint", "retryable");
        assertThat(answer.text()).startsWith("no-timer-running: ").contains("Hint: ");
    }

    @Test
    void log_creates_an_entry_or_copies_one() {
        JsonObject logged = agent.result("log", "{'when':'yesterday 9:00-10:30','description':'Review'}");
        JsonObject copy = agent.result("log", "{'like':'@1','on':'today'}");

        assertThat(logged.getAsJsonObject("entry").get("start").getAsString()).isEqualTo("2026-03-01T09:00+01:00");
        assertThat(copy.getAsJsonObject("entry").get("start").getAsString()).isEqualTo("2026-03-02T09:00+01:00");
    }

    @Test
    void log_for_another_member_needs_both_times() {
        JsonObject logged =
                agent.result("log", "{'user':'me@localhost','start':'9:00','end':'9:30','description':'Call'}");

        assertThat(logged.getAsJsonObject("entry").get("duration").getAsString())
                .isEqualTo("PT30M");
        assertThat(agent.error("log", "{'user':'me@localhost','start':'9:00'}")).isEqualTo("usage");
        assertThat(agent.error("log", "{'user':'me@localhost','when':'9:00-10:00'}"))
                .isEqualTo("usage");
        assertThat(agent.error("log", "{'like':'@1','when':'9:00-10:00'}")).isEqualTo("usage");
        assertThat(agent.error("log", "{'when':'1h','on':'today'}")).isEqualTo("usage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start|{'project':'nope'}|project-not-found",
                "start|{'task':'Draft'}|invalid-task",
                "start|{'at':'soon'}|invalid-time",
                "start|{'foo':1}|usage",
                "start|{'billable':'yes'}|usage",
                "start|{'tag':[{}]}|usage",
                "start|{'description':true}|usage",
                "log|{}|usage",
                "log|{'when':'--offline'}|usage",
                "log|{'when':'9:00-9:00'}|invalid-interval",
                "stop|{'at':null}|no-timer-running"
            })
    void wrong_input_is_an_error_with_the_code_of_the_terminal(String tool, String arguments, String code) {
        String before = agent.state();

        assertThat(agent.error(tool, arguments)).isEqualTo(code);
        assertThat(agent.state()).isEqualTo(before);
    }
}
