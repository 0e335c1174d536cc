package io.github.stint.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.CommandRunner;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.program.CommandDescription;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ToolDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the documentation are those that the descriptions of tools and commands generate. */
class ToolTablesTest {

    private static String documentation() throws IOException {
        return Files.readString(Path.of("..", "docs", "agents.md"));
    }

    private static String effect(CommandEffect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void the_table_of_tools_is_that_of_their_descriptions() throws IOException {
        String rows = Tools.all(new Workshop(
                        (caller, input, line) -> {
                            throw new IllegalStateException("not run");
                        },
                        List.of(),
                        false))
                .stream()
                .map(CommandTool::description)
                .map(ToolTablesTest::row)
                .collect(Collectors.joining("\n"));

        assertThat(documentation()).contains("| tool | effect | arguments |\n|---|---|---|\n" + rows + "\n\n");
    }

    private static String row(ToolDescription tool) {
        return "| `" + tool.name() + "` | " + effect(tool.effect()) + " | "
                + tool.arguments().stream()
                        .map(Argument::name)
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "))
                + " |";
    }

    @Test
    void the_table_of_commands_is_that_of_the_help() throws IOException {
        Map<CommandEffect, String> byEffect = new CommandRunner(Map.of(), "", Clock.systemUTC())
                .describeCommands().stream()
                        .collect(Collectors.groupingBy(
                                CommandDescription::effect,
                                Collectors.mapping(command -> "`" + command.name() + "`", Collectors.joining(", "))));
        String rows = List.of(CommandEffect.values()).stream()
                .map(effect -> "| " + effect(effect) + " | " + byEffect.get(effect) + " |")
                .collect(Collectors.joining("\n"));

        assertThat(documentation()).contains("| effect | commands |\n|---|---|\n" + rows + "\n\n");
    }
}
