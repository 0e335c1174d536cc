package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
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

        assertThat(retirement().retire(project))
                .isEqualTo(Project.builder().from(project).archived(true).build());

        assertThat(stint().projects().find(workspace(), project.id())).isEmpty();
    }

    @Test
    default void retiresAnArchivedProject() {
        Project archived =
                stint().projects().archive(workspace(), given().project().id());

        assertThat(retirement().retire(archived)).isEqualTo(archived);

        assertThat(stint().projects().find(workspace(), archived.id())).isEmpty();
    }

    @Test
    default void retiresAnActiveClient() {
        Client client = given().client();

        assertThat(retirement().retire(client))
                .isEqualTo(Client.builder().from(client).archived(true).build());

        assertThat(stint().clients().find(workspace(), client.id())).isEmpty();
    }

    @Test
    default void retiresAnArchivedClient() {
        Client archived =
                stint().clients().archive(workspace(), given().client().id());

        assertThat(retirement().retire(archived)).isEqualTo(archived);

        assertThat(stint().clients().find(workspace(), archived.id())).isEmpty();
    }

    @Test
    default void retiresAnActiveTask() {
        ProjectId project = given().project().id();
        Task task = given().task(project);

        assertThat(retirement().retire(task))
                .isEqualTo(Task.builder().from(task).status(TaskStatus.DONE).build());

        assertThat(stint().tasks().find(workspace(), project, task.id())).isEmpty();
    }

    @Test
    default void retiresADoneTask() {
        ProjectId project = given().project().id();
        Task done = stint().tasks()
                .complete(workspace(), project, given().task(project).id());

        assertThat(retirement().retire(done)).isEqualTo(done);

        assertThat(stint().tasks().find(workspace(), project, done.id())).isEmpty();
    }

    @Test
    default void cannotRetireUnknownEntities() {
        Project project =
                Project.builder().from(given().project()).id(UnknownIds.PROJECT).build();
        Client client =
                Client.builder().from(given().client()).id(UnknownIds.CLIENT).build();
        Task task = Task.builder()
                .from(given().task(given().project().id()))
                .id(UnknownIds.TASK)
                .build();

        assertNotFound(EntityKind.PROJECT, () -> retirement().retire(project));
        assertNotFound(EntityKind.CLIENT, () -> retirement().retire(client));
        assertNotFound(EntityKind.TASK, () -> retirement().retire(task));
    }

    @Test
    default void cannotRetireTwice() {
        Project project = given().project();
        Client client = given().client();
        Task task = given().task(given().project().id());
        Project archived = retirement().retire(project);
        retirement().retire(client);
        retirement().retire(task);

        assertNotFound(
                EntityKind.PROJECT,
                () -> retirement().retire(project),
                () -> retirement().retire(archived));
        assertNotFound(EntityKind.CLIENT, () -> retirement().retire(client));
        assertNotFound(EntityKind.TASK, () -> retirement().retire(task));
    }
}
