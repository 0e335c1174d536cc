package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executes every command of docs/output.md, in its order. */
class OutputPageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    private final BothWays program;

    OutputPageTest(@TempDir Path folder) {
        program = new BothWays(folder);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static List<String[]> commands() throws IOException {
        List<String[]> commands = Files.readString(DOCS.resolve("output.md"))
                .lines()
                .filter(line -> line.startsWith("./stint --offline "))
                .map(line -> words(line.substring("./stint --offline ".length())))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        return commands;
    }

    private static String[] words(String command) {
        Stream.Builder<String> words = Stream.builder();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.build().toArray(String[]::new);
    }

    @Test
    void every_command_works_offline() throws IOException {
        assertThat(commands())
                .allSatisfy(command -> program.onThisMachine(command).done());
    }

    @Test
    void every_command_works_online() throws IOException {
        assertThat(commands()).allSatisfy(command -> program.online(command).done());
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        Matcher link = LINK.matcher(Files.readString(DOCS.resolve("output.md")));
        List<String> targets = link.results().map(found -> found.group(1)).toList();

        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(DOCS.resolve(target)).exists());
    }
}
