package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

class SchemaIndexTest {

    @Test
    void everyCommandHasASchema() throws IOException {
        String index = Files.readString(Path.of("..", "docs", "schema", "commands.json"));
        Set<String> commands = HelpTest.everyCommand()
                .filter(command -> command.subcommands().isEmpty())
                .map(CommandSpec::qualifiedName)
                .map(name -> name.substring(name.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new Gson().fromJson(index, JsonObject.class).keySet()).containsAll(commands);
    }
}
