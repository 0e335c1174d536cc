package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Executes every command of docs/entries.md, in its order. */
class EntriesPageTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(CLOCK);

    @TempDir
    private Path folder;

    @Test
    void every_command_works_offline() throws IOException {
        assertThat(commands()).allSatisfy(command -> runOffline(command).done());
    }

    @Test
    void every_command_works_online_and_prints_the_same() throws IOException {
        assertThat(commands()).allSatisfy(command -> {
            RunResult online = simulated.run(command).done();
            assertThat(withoutIds(online.out()))
                    .isEqualTo(withoutIds(runOffline(command).out()));
        });
    }

    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{24}", "ID");
    }

    private RunResult runOffline(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = Map.of("STINT_DATA_DIR", folder.toString(), "STINT_OFFLINE", "1");
        int exitCode = new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", CLOCK))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(words);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    private static List<String[]> commands() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "entries.md"));
        List<String[]> commands = page.lines()
                .filter(line -> line.startsWith("./stint --offline "))
                .map(line -> words(line.substring("./stint --offline ".length())))
                .toList();
        assertThat(commands).hasSizeGreaterThan(8);
        return commands;
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }
}
