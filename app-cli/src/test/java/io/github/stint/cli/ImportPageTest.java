package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.CommandText;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Writes each file of docs/import.md, and executes every command, in its order. */
class ImportPageTest {

    private static final Pattern BLOCK = Pattern.compile("```(text \\S+|sh)\n(.*?)```", Pattern.DOTALL);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-28T15:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(CLOCK);

    @TempDir
    private Path folder;

    /** Writes the files, and returns the commands. */
    private List<String[]> commands() throws IOException {
        List<String[]> commands = new ArrayList<>();
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/import.md")))
                .results()
                .toList();
        for (MatchResult block : blocks) {
            if (block.group(1).equals("sh")) {
                block.group(2)
                        .lines()
                        .forEach(line ->
                                commands.add(CommandText.arguments(line.replaceFirst("^\\./stint --offline ", "stint ")
                                        .replaceFirst("(?<=entry import )(?=\\w)", folder + "/"))));
            } else {
                Files.writeString(folder.resolve(block.group(1).substring("text ".length())), block.group(2));
            }
        }
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        return commands;
    }

    private RunResult offline(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment =
                Map.of("STINT_DATA_DIR", folder.resolve("data").toString(), "STINT_OFFLINE", "1");
        int exitCode = new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", CLOCK))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(words);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{24}", "ID");
    }

    @Test
    void every_command_works_and_prints_the_same_offline_and_online() throws IOException {
        for (String[] command : commands()) {
            RunResult offline = offline(command).done();
            RunResult online = simulated.run(command).done();

            assertThat(offline.out()).isNotBlank();
            assertThat(withoutIds(online.out())).isEqualTo(withoutIds(offline.out()));
        }
    }
}
