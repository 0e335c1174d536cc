package io.github.stint.contract.task;

import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Rule;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests of {@link Tasks} that every adapter must pass. They also need the ports Projects, Tags and TimeEntries. */
public interface TasksContract extends TaskListContract, TaskChangeContract {

    private Tasks tasks() {
        return fixture().stint().tasks();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    /** Creates an active task with a value in every field. */
    private Task full(ProjectId project) {
        NewTask task = NewTask.builder()
                .name(fixture().unique("full"))
                .estimate(IsoDuration.parse("PT2H30M"))
                .billable(true)
                .addAssigneeIds(fixture().user())
                .build();
        return tasks().create(workspace(), project, task);
    }

    private Task done(ProjectId project) {
        return tasks().complete(workspace(), project, full(project).id());
    }

    @Test
    default void createsAnActiveTaskWithJustAName() {
        for (boolean billable : List.of(true, false)) {
            ProjectId project = given().project(billable).id();
            String name = fixture().unique("task");

            Task created = tasks().create(workspace(), project, NewTask.named(name));

            assertThat(created)
                    .as("billable as the project is")
                    .isEqualTo(Task.builder()
                            .id(created.id())
                            .projectId(project)
                            .name(name)
                            .status(TaskStatus.ACTIVE)
                            .billable(billable)
                            .build());
            assertThat(tasks().find(workspace(), project, created.id())).contains(created);
            assertThat(tasks().get(workspace(), project, created.id())).isEqualTo(created);
        }
    }

    @Test
    default void createsATaskWithAllFields() {
        for (boolean billable : List.of(true, false)) {
            ProjectId project = given().project(!billable).id();
            NewTask task = NewTask.builder()
                    .name(fixture().unique("task"))
                    .estimate(IsoDuration.parse("PT2H30M"))
                    .billable(billable)
                    .addAssigneeIds(fixture().user())
                    .build();

            Task created = tasks().create(workspace(), project, task);

            assertThat(created)
                    .isEqualTo(Task.builder()
                            .id(created.id())
                            .projectId(project)
                            .name(task.name())
                            .status(TaskStatus.ACTIVE)
                            .estimate(IsoDuration.parse("PT2H30M"))
                            .billable(billable)
                            .addAssigneeIds(fixture().user())
                            .build());
            assertThat(tasks().get(workspace(), project, created.id())).isEqualTo(created);
        }
    }

    @Test
    default void ignoresAssigneesWhoAreNotMembers() {
        ProjectId project = given().project().id();
        NewTask task = NewTask.builder()
                .name(fixture().unique("task"))
                .addAssigneeIds(UnknownIds.USER, fixture().user())
                .build();

        Task created = tasks().create(workspace(), project, task);

        assertThat(created.assigneeIds()).containsExactly(fixture().user());
        assertThat(tasks().get(workspace(), project, created.id())).isEqualTo(created);
    }

    @Test
    default void refusesATakenName() {
        ProjectId project = given().project().id();
        Task task = given().task(project);

        assertRefused(Rule.NAME_TAKEN, () -> tasks().create(workspace(), project, NewTask.named(task.name())));

        assertThat(tasks().all(workspace(), project, TaskQuery.all())).containsExactly(task);
    }

    @Test
    default void refusesTheNameOfADoneTask() {
        ProjectId project = given().project().id();
        Task done = done(project);

        assertRefused(Rule.NAME_TAKEN, () -> tasks().create(workspace(), project, NewTask.named(done.name())));

        assertThat(tasks().all(workspace(), project, TaskQuery.all())).containsExactly(done);
    }

    @Test
    default void allowsTheNameOfATaskOfAnotherProject() {
        Task task = given().task(given().project().id());
        ProjectId other = given().project().id();

        assertThat(tasks().create(workspace(), other, NewTask.named(task.name()))
                        .name())
                .isEqualTo(task.name());
    }

    @Test
    default void doesNotFindAnUnknownTask() {
        ProjectId project = given().project().id();

        assertThat(tasks().find(workspace(), project, UnknownIds.TASK)).isEmpty();
        assertNotFound(EntityKind.TASK, () -> tasks().get(workspace(), project, UnknownIds.TASK));
    }

    @Test
    default void doesNotFindATaskOfAnotherProject() {
        ProjectId project = given().project().id();
        Task task = given().task(given().project().id());

        assertThat(tasks().find(workspace(), project, task.id())).isEmpty();
        assertNotFound(EntityKind.TASK, () -> tasks().get(workspace(), project, task.id()));
    }

    @Test
    default void doesNotFindATaskOfAnUnknownProject() {
        Task task = given().task(given().project().id());

        assertThat(tasks().find(workspace(), UnknownIds.PROJECT, task.id())).isEmpty();
        assertNotFound(EntityKind.TASK, () -> tasks().get(workspace(), UnknownIds.PROJECT, task.id()));
    }

    @Test
    default void completesAndReopensATaskAndKeepsItsOtherFields() {
        ProjectId project = given().project(false).id();
        Task active = full(project);
        Task done = Task.builder().from(active).status(TaskStatus.DONE).build();
        TaskId id = active.id();

        assertThat(tasks().complete(workspace(), project, id)).isEqualTo(done);
        assertThat(tasks().get(workspace(), project, id)).isEqualTo(done);
        assertThat(tasks().complete(workspace(), project, id)).isEqualTo(done);

        assertThat(tasks().reopen(workspace(), project, id)).isEqualTo(active);
        assertThat(tasks().get(workspace(), project, id)).isEqualTo(active);
        assertThat(tasks().reopen(workspace(), project, id)).isEqualTo(active);
    }

    @Test
    default void refusesToDeleteAnActiveTask() {
        ProjectId project = given().project().id();
        Task task = given().task(project);

        assertRefused(Rule.TASK_NOT_DONE, () -> tasks().delete(workspace(), project, task.id()));

        assertThat(tasks().get(workspace(), project, task.id())).isEqualTo(task);
    }

    @Test
    default void refusesToDeleteAReopenedTask() {
        ProjectId project = given().project().id();
        TaskId reopened =
                tasks().reopen(workspace(), project, done(project).id()).id();

        assertRefused(Rule.TASK_NOT_DONE, () -> tasks().delete(workspace(), project, reopened));
    }

    @Test
    default void deletesADoneTask() {
        ProjectId project = given().project().id();
        Task task = done(project);
        Task other = done(project);

        tasks().delete(workspace(), project, task.id());

        assertThat(tasks().find(workspace(), project, task.id())).isEmpty();
        assertThat(tasks().all(workspace(), project, TaskQuery.all())).containsExactly(other);
    }

    @Test
    default void keepsTheTimeEntriesOfADeletedTaskWithoutIt() {
        TimeEntry entry = given().fullEntry(between("09:00", "10:00"));
        ProjectId project = entry.projectId().orElseThrow();
        TaskId task = entry.taskId().orElseThrow();

        tasks().complete(workspace(), project, task);
        tasks().delete(workspace(), project, task);

        assertThat(fixture().stint().timeEntries().get(workspace(), entry.id()))
                .isEqualTo(
                        TimeEntry.builder().from(entry).taskId(Optional.empty()).build());
    }

    @Test
    default void freesTheNameOfADeletedTask() {
        ProjectId project = given().project().id();
        Task deleted = done(project);
        tasks().delete(workspace(), project, deleted.id());

        Task again = tasks().create(workspace(), project, NewTask.named(deleted.name()));

        assertThat(again.id()).isNotEqualTo(deleted.id());
        assertThat(again.name()).isEqualTo(deleted.name());
    }

    @Test
    default void cannotChangeATaskOutsideTheProject() {
        ProjectId project = given().project().id();
        TaskId deleted = done(project).id();
        tasks().delete(workspace(), project, deleted);
        TaskId ofAnother = done(given().project().id()).id();
        TaskChange change = TaskChange.builder().billable(true).build();

        for (TaskId id : List.of(UnknownIds.TASK, deleted, ofAnother)) {
            assertNotFound(
                    EntityKind.TASK,
                    () -> tasks().update(workspace(), project, id, change),
                    () -> tasks().complete(workspace(), project, id),
                    () -> tasks().reopen(workspace(), project, id),
                    () -> tasks().delete(workspace(), project, id));
        }
    }

    @Test
    default void rejectsAnUnknownProject() {
        ProjectId nowhere = UnknownIds.PROJECT;
        NewTask task = NewTask.named(fixture().unique("task"));

        assertNotFound(
                EntityKind.PROJECT,
                () -> tasks().list(workspace(), nowhere, TaskQuery.all(), PageRequest.first()),
                () -> tasks().create(workspace(), nowhere, task));
    }

    @Test
    default void cannotChangeATaskOfAnUnknownProject() {
        ProjectId nowhere = UnknownIds.PROJECT;
        TaskId id = done(given().project().id()).id();
        TaskChange change = TaskChange.builder().billable(true).build();
        List<ThrowingCallable> calls = List.of(
                () -> tasks().update(workspace(), nowhere, id, change),
                () -> tasks().complete(workspace(), nowhere, id),
                () -> tasks().reopen(workspace(), nowhere, id),
                () -> tasks().delete(workspace(), nowhere, id));

        // The service does not report which of the two is unknown, and an adapter need not find out.
        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(call)
                        .satisfies(error -> assertThat(error.kind()).isIn(EntityKind.PROJECT, EntityKind.TASK)));
    }

    @Test
    default void rejectsAnUnknownWorkspace() {
        WorkspaceId nowhere = UnknownIds.WORKSPACE;
        ProjectId project = given().project().id();
        TaskId id = given().task(project).id();
        NewTask task = NewTask.named(fixture().unique("task"));
        TaskChange change = TaskChange.builder().billable(true).build();

        assertNotFound(
                EntityKind.WORKSPACE,
                () -> tasks().list(nowhere, project, TaskQuery.all(), PageRequest.first()),
                () -> tasks().find(nowhere, project, id),
                () -> tasks().get(nowhere, project, id),
                () -> tasks().create(nowhere, project, task),
                () -> tasks().update(nowhere, project, id, change),
                () -> tasks().complete(nowhere, project, id),
                () -> tasks().reopen(nowhere, project, id),
                () -> tasks().delete(nowhere, project, id));
    }
}
