package io.github.stint.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.stint.cli.CommandRunner;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.program.CommandDescription;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.protocol.ServerTool;
import io.github.stint.mcp.testing.Agent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {

    /** A token of a model is counted as four characters. */
    private static final double CHARACTERS_OF_A_TOKEN = 4;

    /** What the commands are for that no tool runs: the set-up of the terminal, and what a tool does in another way. */
    private static final Set<String> OF_THE_TERMINAL = Set.of(
            "cancel",
            "today",
            "week",
            "month",
            "entry list",
            "simulate",
            "api",
            "config get",
            "config set",
            "config list",
            "config path",
            "version",
            "completion",
            "complete",
            "help",
            "mcp",
            "workspace show",
            "workspace use",
            "project show",
            "client show",
            "task show",
            "tag show");

    @TempDir
    private Path home;

    private static double tokens(JsonElement json) {
        return json.toString().length() / CHARACTERS_OF_A_TOKEN;
    }

    @Test
    void all_definitions_have_at_most_5000_tokens_and_none_more_than_500() {
        List<JsonObject> definitions =
                Agent.in(home).tools().stream().map(ServerTool::definition).toList();

        assertThat(definitions)
                .hasSizeLessThanOrEqualTo(15)
                .allSatisfy(tool -> assertThat(tokens(tool))
                        .as(tool.get("name").getAsString())
                        .isLessThanOrEqualTo(500));
        assertThat(definitions.stream().mapToDouble(DefinitionsTest::tokens).sum())
                .isLessThanOrEqualTo(5_000);
    }

    @Test
    void each_definition_has_schemas_and_annotations() {
        assertThat(Agent.in(home).tools()).allSatisfy(tool -> {
            JsonObject definition = tool.definition();
            assertThat(definition.keySet())
                    .containsExactly("name", "description", "inputSchema", "outputSchema", "annotations");
            assertThat(definition.get("name").getAsString()).isEqualTo(tool.name());
            assertThat(definition
                            .getAsJsonObject("inputSchema")
                            .get("additionalProperties")
                            .getAsBoolean())
                    .isFalse();
        });
    }

    @Test
    void the_annotations_are_those_of_the_worst_command() {
        Map<String, JsonObject> annotations = Agent.in(home).tools().stream()
                .collect(Collectors.toMap(
                        ServerTool::name, tool -> tool.definition().getAsJsonObject("annotations")));

        assertThat(annotations.get("status")).hasToString("{\"readOnlyHint\":true}");
        assertThat(annotations.get("start"))
                .hasToString("{\"readOnlyHint\":false,\"destructiveHint\":false,\"idempotentHint\":false}");
        assertThat(annotations.get("delete"))
                .hasToString("{\"readOnlyHint\":false,\"destructiveHint\":true,\"idempotentHint\":true}");
    }

    @Test
    void each_command_is_the_matter_of_a_tool_or_of_the_terminal() {
        Set<String> used = new LinkedHashSet<>(OF_THE_TERMINAL);
        Tools.all(new Workshop(
                        (caller, input, line) -> {
                            throw new IllegalStateException("not run");
                        },
                        List.of(),
                        false))
                .forEach(tool -> tool.description().arguments().stream()
                        .map(Argument::command)
                        .forEach(command -> command.ifPresent(used::add)));

        Set<String> missing = new CommandRunner(Map.of(), "", Clock.systemUTC())
                .describeCommands().stream().map(CommandDescription::name).collect(Collectors.toSet());
        missing.removeAll(used);

        // The commands without an argument of a tool, which the tests of the tools run.
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "status",
                        "continue",
                        "entry resume",
                        "entry show",
                        "undo",
                        "user",
                        "doctor",
                        "quota",
                        "project create",
                        "project archive",
                        "project restore",
                        "project delete",
                        "client list",
                        "client create",
                        "client archive",
                        "client restore",
                        "client delete",
                        "task create",
                        "task done",
                        "task reopen",
                        "task delete",
                        "tag list",
                        "tag create",
                        "tag update",
                        "tag archive",
                        "tag restore",
                        "tag delete",
                        "workspace list",
                        "workspace create",
                        "workspace users",
                        "connection list",
                        "connection show",
                        "connection create",
                        "connection use",
                        "connection delete");
    }

    @Test
    void commands_declare_their_effect() {
        Map<CommandEffect, List<String>> byEffect = new CommandRunner(Map.of(), "", Clock.systemUTC())
                .describeCommands().stream()
                        .collect(Collectors.groupingBy(
                                CommandDescription::effect,
                                Collectors.mapping(CommandDescription::name, Collectors.toList())));

        assertThat(byEffect.get(CommandEffect.DESTROY))
                .containsExactlyInAnyOrder(
                        "cancel",
                        "entry delete",
                        "undo",
                        "project delete",
                        "client delete",
                        "task delete",
                        "tag delete",
                        "connection delete",
                        "mcp",
                        "api");
        assertThat(byEffect.get(CommandEffect.MODIFY))
                .contains("start", "stop", "log", "entry edit", "project archive", "workspace create", "config set")
                .doesNotContain("status", "entry list", "report", "doctor");
    }
}
