package io.github.stint.agenttasks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.TaskFiles;
import io.github.stint.agenttasks.trial.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner tries agents in processes of their own. */
class RunnerTest {

    private static final AgentTask TASK = TaskFiles.all().get(0);
    private static final String CALL = """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
        "clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"start","arguments":\
        {"description":"Allergen list","project":"Café Nord/Menu"}}}
        """;

    @TempDir
    private Path folder;

    private Trial tryAgent(String command) throws Exception {
        return Trial.of(TASK, new AgentProcess(command, Optional.empty(), Duration.ofMinutes(2)), folder);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    @Test
    void an_agent_with_a_shell_passes_with_the_command_line() throws Exception {
        Trial trial = tryAgent("stint start 'Allergen list' -p 'Café Nord/Menu' --json && echo 'RESULT: done'");

        assertThat(trial.verdict().faults()).as(output()).isEmpty();
        assertThat(trial.verdict().requests()).isEqualTo(4);
    }

    @Test
    void an_agent_passes_with_the_server() throws Exception {
        Files.writeString(folder.resolve("calls"), CALL);

        Trial trial = tryAgent("stint mcp < ../calls && echo 'RESULT: done'");

        assertThat(trial.verdict().faults()).as(output()).isEmpty();
        assertThat(output()).contains("\"asOf\":\"2026-03-05T15:10");
    }

    @Test
    void the_prompt_is_the_standard_input() throws Exception {
        tryAgent("cat");

        assertThat(output())
                .startsWith(TASK.prompt() + "\n")
                .contains("It is Thursday, 2026-03-05 15:10 in Europe/Berlin.");
    }

    @Test
    void an_agent_that_reports_what_it_has_not_done_fails() throws Exception {
        assertThat(tryAgent("echo 'RESULT: done'").verdict().faults())
                .containsExactly("missing: " + TASK.expected().added().get(0));
    }

    @Test
    void an_agent_that_never_ends_fails() throws Exception {
        AgentProcess endless =
                new AgentProcess("echo 'RESULT: done'; tail -f /dev/null", Optional.empty(), Duration.ofMillis(300));

        assertThat(Trial.of(TASK, endless, folder).attempt().result()).isEmpty();
    }

    @Test
    void keys_of_the_user_are_not_passed_on() throws Exception {
        tryAgent("env");

        assertThat(output().lines().filter(line -> line.matches("(STINT|MATON|CLOCKIFY|XDG)_.*")))
                .allMatch(line -> line.contains(folder.toString())
                        || line.contains("127.0.0.1")
                        || line.equals("MATON_API_KEY=simulated-key"));
    }

    @Test
    void the_configuration_names_the_server_of_the_user() throws Exception {
        AgentProcess agent =
                new AgentProcess("cat \"$AGENT_TASK_MCP_CONFIG\"", Optional.of("node other.js"), Duration.ofMinutes(2));

        Trial.of(TASK, agent, folder);

        JsonObject servers = JsonParser.parseString(output()).getAsJsonObject().getAsJsonObject("mcpServers");
        assertThat(servers.getAsJsonObject("clockify").get("args")).hasToString("[\"-c\",\"node other.js\"]");
    }

    @Test
    void the_table_has_a_line_for_each_task_and_totals() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int exitCode = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                folder,
                "--oracle",
                "tools",
                "--tasks",
                "timer-stop,refusal-no");

        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains("| timer-stop | yes | 2 of 5 |  |", "| timer | 2 of 2 |", "| all | 4 of 4 |");
    }

    @Test
    void unknown_options_and_tasks_are_refused() throws Exception {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        assertThat(Main.run(out, folder, "--model", "x")).isEqualTo(2);
        assertThat(Main.run(out, folder, "--oracle", "tools", "--tasks", "cooking"))
                .isEqualTo(2);
    }
}
