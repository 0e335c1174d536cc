package io.github.stint.contract.task;

import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.StintContract;
import io.github.stint.core.error.Rule;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests of {@link Tasks#update} that every adapter must pass. */
public interface TaskChangeContract extends StintContract {

    private Tasks tasks() {
        return fixture().stint().tasks();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    /** Creates a task that is done, with a value in every field. */
    private Task full(ProjectId project) {
        NewTask task = NewTask.builder()
                .name(fixture().unique("full"))
                .estimate(IsoDuration.parse("PT2H30M"))
                .billable(true)
                .addAssigneeIds(fixture().user())
                .build();
        Task created = tasks().create(workspace(), project, task);
        return tasks().complete(workspace(), project, created.id());
    }

    private void assertUpdated(Task before, TaskChange change, Task expected) {
        ProjectId project = before.projectId();
        assertThat(tasks().update(workspace(), project, before.id(), change)).isEqualTo(expected);
        assertThat(tasks().get(workspace(), project, before.id())).isEqualTo(expected);
        assertThat(tasks().update(workspace(), project, before.id(), change))
                .as("repeated")
                .isEqualTo(expected);
    }

    @Test
    default void leavesAllFieldsIfTheChangeIsEmpty() {
        Task task = full(given().project().id());

        assertUpdated(task, TaskChange.builder().build(), task);
    }

    @Test
    default void changesTheNameOnly() {
        Task task = full(given().project().id());
        String name = fixture().unique("renamed");

        assertUpdated(
                task,
                TaskChange.builder().name(name).build(),
                Task.builder().from(task).name(name).build());
    }

    @Test
    default void changesTheEstimateOnly() {
        Task task = full(given().project().id());

        for (IsoDuration estimate : List.of(IsoDuration.parse("PT86H40M"), IsoDuration.ZERO)) {
            assertUpdated(
                    task,
                    TaskChange.builder().estimate(estimate).build(),
                    Task.builder().from(task).estimate(estimate).build());
        }
    }

    @Test
    default void changesBillableOnly() {
        Task task = full(given().project().id());

        assertUpdated(
                task,
                TaskChange.builder().billable(false).build(),
                Task.builder().from(task).billable(false).build());
    }

    @Test
    default void clearsTheAssigneesOnly() {
        Task task = full(given().project().id());

        assertUpdated(
                task,
                TaskChange.builder().assigneeIds(Set.of()).build(),
                Task.builder().from(task).assigneeIds(Set.of()).build());
    }

    @Test
    default void replacesTheAssigneesOnly() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        Task task = full(given().project().id());

        assertUpdated(
                task,
                TaskChange.builder().assigneeIds(Set.of(colleague)).build(),
                Task.builder().from(task).assigneeIds(Set.of(colleague)).build());
    }

    @Test
    default void leavesAnActiveTaskActiveAfterAChange() {
        Task task = given().task(given().project().id());

        assertUpdated(
                task,
                TaskChange.builder().estimate(IsoDuration.ofHours(1)).build(),
                Task.builder().from(task).estimate(IsoDuration.ofHours(1)).build());
    }

    @Test
    default void refusesToRenameATaskToATakenName() {
        ProjectId project = given().project().id();
        Task other = full(project);
        Task task = given().task(project);
        TaskChange change = TaskChange.builder()
                .name(other.name())
                .estimate(IsoDuration.ofHours(1))
                .build();

        assertRefused(Rule.NAME_TAKEN, () -> tasks().update(workspace(), project, task.id(), change));

        assertThat(tasks().get(workspace(), project, task.id())).isEqualTo(task);
    }
}
