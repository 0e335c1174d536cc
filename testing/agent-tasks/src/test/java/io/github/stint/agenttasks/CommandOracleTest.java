package io.github.stint.agenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.agenttasks.oracle.CommandOracle;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.TaskFiles;
import io.github.stint.agenttasks.trial.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task can be solved on the command line, as SKILL.md teaches it. */
class CommandOracleTest {

    @TempDir
    private Path folder;

    static List<AgentTask> tasks() {
        return TaskFiles.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void is_solved_on_the_command_line(AgentTask task) throws Exception {
        Trial trial = Trial.of(task, new CommandOracle(), folder);

        assertThat(trial.verdict().faults()).isEmpty();
    }

    @Test
    void half_of_the_tasks_take_one_command() {
        assertThat(Calls.median(tasks(), task -> task.commands().size())).isEqualTo(1);
    }
}
