package io.github.stint.agenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.agenttasks.oracle.ToolOracle;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.TaskFiles;
import io.github.stint.agenttasks.trial.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task can be solved with the tools. */
class ToolOracleTest {

    @TempDir
    private Path folder;

    static List<AgentTask> tasks() {
        return TaskFiles.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void is_solved_with_the_tools(AgentTask task) throws Exception {
        Trial trial = Trial.of(task, new ToolOracle(), folder);

        assertThat(trial.attempt().calls()).isPositive();
        assertThat(trial.verdict().faults()).isEmpty();
    }

    @Test
    void half_of_the_tasks_take_at_most_two_calls() {
        assertThat(Calls.median(tasks(), task -> task.tools().size())).isLessThanOrEqualTo(2);
    }
}
