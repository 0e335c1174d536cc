package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.tracking.Retirement;
import io.github.stint.core.workspace.WorkspaceId;
import org.junit.jupiter.api.Test;

/** Tests of {@link Retirement} that every adapter must pass. */
public interface RetirementContract extends StintContract {

    private Retirement retirement() {
        return new Retirement(fixture().stint(), fixture().workspace());
    }

    private Stint stint() {
        return fixture().stint();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    @Test
    default void retiresAnActiveProject() {
        Project project = given().project();

        assertThat(retirement().retire(project.id()))
                .isEqualTo(Project.builder().from(project).archived(true).build());

        assertThat(stint().projects().find(workspace(), project.id())).isEmpty();
    }

    @Test
    default void retiresAnArchivedProject() {
        Project archived =
                stint().projects().archive(workspace(), given().project().id());

        assertThat(retirement().retire(archived.id())).isEqualTo(archived);

        assertThat(stint().projects().find(workspace(), archived.id())).isEmpty();
    }

    @Test
    default void retiresAnActiveClient() {
        Client client = given().client();

        assertThat(retirement().retire(client.id()))
                .isEqualTo(Client.builder().from(client).archived(true).build());

        assertThat(stint().clients().find(workspace(), client.id())).isEmpty();
    }

    @Test
    default void retiresAnArchivedClient() {
        Client archived =
                stint().clients().archive(workspace(), given().client().id());

        assertThat(retirement().retire(archived.id())).isEqualTo(archived);

        assertThat(stint().clients().find(workspace(), archived.id())).isEmpty();
    }

    @Test
    default void retiresAnActiveTask() {
        ProjectId project = given().project().id();
        Task task = given().task(project);

        assertThat(retirement().retire(project, task.id()))
                .isEqualTo(Task.builder().from(task).status(TaskStatus.DONE).build());

        assertThat(stint().tasks().find(workspace(), project, task.id())).isEmpty();
    }

    @Test
    default void retiresADoneTask() {
        ProjectId project = given().project().id();
        Task done = stint().tasks()
                .complete(workspace(), project, given().task(project).id());

        assertThat(retirement().retire(project, done.id())).isEqualTo(done);

        assertThat(stint().tasks().find(workspace(), project, done.id())).isEmpty();
    }

    @Test
    default void cannotRetireUnknownEntities() {
        ProjectId project = given().project().id();

        assertNotFound(EntityKind.PROJECT, () -> retirement().retire(UnknownIds.PROJECT));
        assertNotFound(EntityKind.CLIENT, () -> retirement().retire(UnknownIds.CLIENT));
        assertNotFound(EntityKind.TASK, () -> retirement().retire(project, UnknownIds.TASK));
    }

    @Test
    default void cannotRetireTwice() {
        ProjectId project = given().project().id();
        ClientId client = given().client().id();
        ProjectId ofTask = given().project().id();
        TaskId task = given().task(ofTask).id();
        retirement().retire(project);
        retirement().retire(client);
        retirement().retire(ofTask, task);

        assertNotFound(EntityKind.PROJECT, () -> retirement().retire(project));
        assertNotFound(EntityKind.CLIENT, () -> retirement().retire(client));
        assertNotFound(EntityKind.TASK, () -> retirement().retire(ofTask, task));
    }
}
