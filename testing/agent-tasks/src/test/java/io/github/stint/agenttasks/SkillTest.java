package io.github.stint.agenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.agenttasks.program.CommandWords;
import io.github.stint.agenttasks.program.Program;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.TaskFiles;
import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.cli.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SKILL.md is short, and all of its commands work. */
class SkillTest {

    private static final Path SKILL = Path.of("../../SKILL.md");
    private static final int MAX_TOKENS = 1_500;
    private static final int CHARACTERS_OF_TOKEN = 4;
    /** In code blocks and in the text, without those with a placeholder in capital letters. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^(stint .+)$|`(stint [^`]+)`");

    @TempDir
    private Path folder;

    private static String text() throws IOException {
        return Files.readString(SKILL);
    }

    private static List<String> commands() throws IOException {
        return COMMAND.matcher(text())
                .results()
                .map(SkillTest::command)
                .filter(line -> !line.contains("COMMAND") && !line.startsWith("stint connection create"))
                .toList();
    }

    private static String command(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    @Test
    void is_short_enough_for_each_conversation() throws IOException {
        assertThat(text().length() / CHARACTERS_OF_TOKEN).isLessThanOrEqualTo(MAX_TOKENS);
    }

    @Test
    void begins_with_its_name_and_description() throws IOException {
        assertThat(text().lines().limit(4))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("---"),
                        line -> assertThat(line).isEqualTo("name: stint"),
                        line -> assertThat(line).startsWith("description: ").hasSizeLessThanOrEqualTo(1_024),
                        line -> assertThat(line).isEqualTo("---"));
    }

    @Test
    void every_command_works_in_its_order() throws IOException {
        Path hours = Files.writeString(
                folder.resolve("hours.csv"), "date,start,end,description\n2026-02-20,09:00,10:15,Estimate\n");
        AgentTask task = TaskFiles.all().get(0);
        try (SimulatedWorkspace workspace = SimulatedWorkspace.start(task, folder)) {
            Program program = Program.in(workspace);

            assertThat(commands()).hasSizeGreaterThan(20).allSatisfy(line -> {
                List<String> words = CommandWords.arguments(line).stream()
                        .map(word -> word.equals("hours.csv") ? hours.toString() : word)
                        .toList();
                CommandResult result = program.run("", words);
                assertThat(result.exitCode()).as(line + result.errors()).isZero();
                assertThat(result.output()).isNotBlank();
                assertThat(words).contains("--json");
            });
        }
    }

    @Test
    void every_option_of_the_oracle_that_destroys_is_explained() throws IOException {
        assertThat(TaskFiles.all().stream()
                        .flatMap(task -> task.commands().stream())
                        .flatMap(step -> CommandWords.arguments(step.line()).stream())
                        .filter(word -> Stream.of("-y", "--dry-run", "--archive", "--done", "--overlap")
                                .anyMatch(word::equals))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(text()).contains(word));
    }
}
