package io.github.stint.cli.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.AgentPlan;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.Stint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpTest {

    private final Terminal terminal = new Terminal();
    private final List<AgentPlan> served = new ArrayList<>();

    private final Adapters adapters = new Adapters() {
        @Override
        public Stint open(Settings settings) {
            throw new IllegalStateException("serving opens no adapter");
        }

        @Override
        public void serveAgent(AgentPlan plan) {
            served.add(plan);
        }
    };

    private AgentPlan plan(String... arguments) {
        RunResult result = terminal.run(adapters, arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return served.get(served.size() - 1);
    }

    @Test
    void serves_with_the_options_before_and_after_its_name() {
        assertThat(plan("mcp")).isEqualTo(new AgentPlan(false, List.of()));
        assertThat(plan(
                        "--offline",
                        "--workspace",
                        "My team",
                        "mcp",
                        "--read-only",
                        "--tz=Europe/Berlin",
                        "--no-cache"))
                .isEqualTo(new AgentPlan(
                        true, List.of("--offline", "--workspace", "My team", "--tz", "Europe/Berlin", "--no-cache")));
        assertThat(plan("mcp", "--offline", "--timeout", "5s", "--connection", "a-b")
                        .options())
                .containsExactly("--offline", "--timeout", "5s", "--connection", "a-b");
    }

    @Test
    void keeps_an_empty_value() {
        assertThat(plan("mcp", "--workspace=", "--offline").options()).containsExactly("--workspace", "", "--offline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-y", "-v", "--json", "-ojson", "--no-input", "--no-color", "--stacktrace"})
    void rejects_options_without_effect(String option) {
        RunResult result = terminal.run(adapters, "mcp", option);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("stint mcp has no use for --");
        assertThat(served).isEmpty();
    }

    @Test
    void rejects_an_invalid_setting_before_it_serves() {
        assertThat(terminal.run(adapters, "mcp", "--tz", "Mars").exitCode()).isEqualTo(2);
        assertThat(served).isEmpty();
    }

    @Test
    void is_a_program_of_its_own() {
        RunResult result = terminal.run("mcp");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("this program has no server for agents", "hint: start it with the script stint");
    }
}
