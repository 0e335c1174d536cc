package io.github.stint.agenttasks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.ChangedLine;
import io.github.stint.agenttasks.task.Expectation;
import io.github.stint.agenttasks.task.TaskFiles;
import io.github.stint.agenttasks.task.TaskGroup;
import io.github.stint.agenttasks.workspace.EntryLine;
import io.github.stint.agenttasks.workspace.WorkspaceSeed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskFilesTest {

    private final List<AgentTask> tasks = TaskFiles.all();

    @Test
    void there_are_sixty_tasks() {
        assertThat(tasks).hasSize(60);
    }

    @ParameterizedTest
    @EnumSource(TaskGroup.class)
    void each_group_has_its_number_of_tasks(TaskGroup group) {
        assertThat(tasks.stream().collect(groupingBy(AgentTask::group, counting())))
                .containsEntry(group, (long) group.size());
    }

    @Test
    void each_task_has_a_name_and_a_prompt_of_its_own() {
        assertThat(tasks).extracting(AgentTask::id).doesNotHaveDuplicates();
        assertThat(tasks).extracting(AgentTask::prompt).doesNotContain("");
        assertThat(tasks)
                .allSatisfy(
                        task -> assertThat(task.id()).startsWith(task.group().label() + "-"));
    }

    @Test
    void reports_and_refusals_change_nothing_and_all_others_something() {
        assertThat(tasks)
                .allSatisfy(task -> assertThat(task.expected().changesNothing())
                        .as(task.id())
                        .isEqualTo(task.group() == TaskGroup.REPORT || task.group() == TaskGroup.REFUSAL));
    }

    @Test
    void only_refusals_are_not_done() {
        assertThat(tasks)
                .allSatisfy(task -> assertThat(task.expected().result().equals(Expectation.NOT_DONE))
                        .as(task.id())
                        .isEqualTo(task.group() == TaskGroup.REFUSAL));
    }

    @Test
    void each_line_of_an_entry_is_written_as_a_state_has_it() {
        assertThat(tasks)
                .allSatisfy(task -> lines(task)
                        .filter(line -> line.startsWith("entry ") || line.startsWith("timer "))
                        .forEach(line -> assertThat(EntryLine.parse(line)
                                        .in(WorkspaceSeed.named(task.seed()).zone()))
                                .isEqualTo(line)));
    }

    private static Stream<String> lines(AgentTask task) {
        Expectation expected = task.expected();
        return Stream.of(
                        task.extra(),
                        expected.added(),
                        expected.removed(),
                        expected.changed().stream().map(ChangedLine::from).toList(),
                        expected.changed().stream().map(ChangedLine::to).toList())
                .flatMap(List::stream);
    }
}
