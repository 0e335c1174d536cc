package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.contract.InterceptedStint;
import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.tracking.Retirement;
import io.github.stint.core.workspace.WorkspaceId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    private static Unavailable outage() {
        return new Unavailable("delete project", "no response", "try again");
    }

    @Test
    default void reportsWhatIsArchivedIfTheDeletionFails() {
        Project project = given().project();
        Client client = given().client();
        Task task = given().task(given().project().id());
        Retirement failing = failingIn("projects.delete", "clients.delete", "tasks.delete");

        assertPartlyChanged("the project is archived, and was not deleted", () -> failing.retire(project));
        assertPartlyChanged("the client is archived, and was not deleted", () -> failing.retire(client));
        assertPartlyChanged("the task is done, and was not deleted", () -> failing.retire(task));

        assertThat(stint().projects().get(workspace(), project.id()).archived()).isTrue();
        failing.retire(project);
        assertThat(stint().projects().find(workspace(), project.id())).isEmpty();
    }

    @Test
    default void reportsAnUnknownDeletion() {
        Project project = given().project();
        OutcomeUnknown unknown = new OutcomeUnknown("delete project", "no response", "look first");
        Stint failing = new InterceptedStint(stint())
                .after("projects.delete", () -> {
                    throw unknown;
                })
                .stint();

        assertThatThrownBy(() -> new Retirement(Settling.without(failing), workspace()).retire(project))
                .isSameAs(unknown)
                .hasMessageContaining("the project is archived if it was not deleted");
    }

    @Test
    default void reportsAnUnknownArchiving() {
        Project project = given().project();
        OutcomeUnknown unknown = new OutcomeUnknown("archive project", "no response", "look first");
        Stint failing = new InterceptedStint(stint())
                .after("projects.archive", () -> {
                    throw unknown;
                })
                .stint();

        assertThatThrownBy(() -> new Retirement(Settling.without(failing), workspace()).retire(project))
                .isSameAs(unknown)
                .hasMessageContaining("it is not known whether the project is archived; it was not deleted");
        assertThat(stint().projects().find(workspace(), project.id())).isPresent();
    }

    @Test
    default void throwsTheErrorOfAStepBeforeWhichNothingChanged() {
        Project project = given().project();
        Project archived =
                stint().projects().archive(workspace(), given().project().id());

        assertThatThrownBy(() -> failingIn("projects.archive").retire(project)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> failingIn("projects.delete").retire(archived)).isInstanceOf(Unavailable.class);
    }

    private Retirement failingIn(String... calls) {
        InterceptedStint failing = new InterceptedStint(stint());
        for (String call : calls) {
            failing.before(call, () -> {
                throw outage();
            });
        }
        return new Retirement(failing.stint(), workspace());
    }

    private static void assertPartlyChanged(String state, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(PartlyChanged.class, error -> {
                    assertThat(error.reason()).isInstanceOf(Unavailable.class);
                    assertThat(error.leftIds()).isEmpty();
                })
                .hasMessageEndingWith(state);
    }
}
