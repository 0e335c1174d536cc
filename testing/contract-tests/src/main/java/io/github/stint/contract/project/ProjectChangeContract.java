package io.github.stint.contract.project;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Rule;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.Projects;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of {@link Projects#update} that every adapter must pass. */
public interface ProjectChangeContract extends StintContract {

    private Projects projects() {
        return fixture().stint().projects();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    /** Creates an archived project with a value in every field. */
    private Project full() {
        NewProject project = NewProject.builder()
                .name(fixture().unique("full"))
                .clientId(given().client().id())
                .billable(true)
                .isPublic(true)
                .color("#ff8800")
                .note("every Monday")
                .build();
        return projects()
                .archive(workspace(), projects().create(workspace(), project).id());
    }

    private void assertUpdated(Project before, ProjectChange change, Project expected) {
        assertThat(projects().update(workspace(), before.id(), change)).isEqualTo(expected);
        assertThat(projects().get(workspace(), before.id())).isEqualTo(expected);
        assertThat(projects().update(workspace(), before.id(), change))
                .as("repeated")
                .isEqualTo(expected);
    }

    @Test
    default void leavesAllFieldsIfTheChangeIsEmpty() {
        Project project = full();

        assertUpdated(project, ProjectChange.builder().build(), project);
    }

    @Test
    default void changesTheNameOnly() {
        Project project = full();
        String name = fixture().unique("renamed");

        assertUpdated(
                project,
                ProjectChange.builder().name(name).build(),
                Project.builder().from(project).name(name).build());
    }

    @Test
    default void changesTheClientOnly() {
        Project project = full();
        Client client = given().client();

        assertUpdated(
                project,
                ProjectChange.builder().clientId(FieldChange.set(client.id())).build(),
                Project.builder()
                        .from(project)
                        .clientId(client.id())
                        .clientName(client.name())
                        .build());
    }

    @Test
    default void clearsTheClientOnly() {
        Project project = full();

        assertUpdated(
                project,
                ProjectChange.builder().clientId(FieldChange.clear()).build(),
                Project.builder()
                        .from(project)
                        .clientId(Optional.empty())
                        .clientName(Optional.empty())
                        .build());
    }

    @Test
    default void setsTheClientOfAProjectWithoutOne() {
        Project project = given().project();
        Client client = given().client();

        assertUpdated(
                project,
                ProjectChange.builder().clientId(FieldChange.set(client.id())).build(),
                Project.builder()
                        .from(project)
                        .clientId(client.id())
                        .clientName(client.name())
                        .build());
    }

    @Test
    default void changesBillableOnly() {
        Project project = full();

        assertUpdated(
                project,
                ProjectChange.builder().billable(false).build(),
                Project.builder().from(project).billable(false).build());
    }

    @Test
    default void changesPublicOnly() {
        Project project = full();

        assertUpdated(
                project,
                ProjectChange.builder().isPublic(false).build(),
                Project.builder().from(project).isPublic(false).build());
    }

    @Test
    default void changesTheColourOnly() {
        Project project = full();

        assertUpdated(
                project,
                ProjectChange.builder().color("#001122").build(),
                Project.builder().from(project).color("#001122").build());
    }

    @Test
    default void changesTheNoteOnly() {
        Project project = full();

        assertUpdated(
                project,
                ProjectChange.builder().note("every Friday").build(),
                Project.builder().from(project).note("every Friday").build());
    }

    @Test
    default void emptiesTheNoteOnly() {
        Project project = full();

        assertUpdated(
                project,
                ProjectChange.builder().note("").build(),
                Project.builder().from(project).note("").build());
    }

    @Test
    default void leavesAnActiveProjectActiveAfterAChange() {
        Project project = given().project();

        assertUpdated(
                project,
                ProjectChange.builder().note("new").build(),
                Project.builder().from(project).note("new").build());
    }

    @Test
    default void refusesToRenameAProjectToATakenName() {
        Project other = projects().archive(workspace(), given().project().id());
        Project project = given().project();
        ProjectChange change =
                ProjectChange.builder().name(other.name()).note("lost").build();

        assertRefused(Rule.NAME_TAKEN, () -> projects().update(workspace(), project.id(), change));

        assertThat(projects().get(workspace(), project.id())).isEqualTo(project);
    }

    @Test
    default void refusesToMoveAProjectToAClientWithThatName() {
        Project other = full();
        Project project = projects().create(workspace(), NewProject.named(other.name()));
        ProjectChange change = ProjectChange.builder()
                .clientId(FieldChange.set(other.clientId().orElseThrow()))
                .build();

        assertRefused(Rule.NAME_TAKEN, () -> projects().update(workspace(), project.id(), change));

        assertThat(projects().get(workspace(), project.id())).isEqualTo(project);
    }

    @Test
    default void renamesAProjectToTheNameOfAProjectOfAnotherClient() {
        Project other = full();
        Project project = full();

        assertUpdated(
                project,
                ProjectChange.builder().name(other.name()).build(),
                Project.builder().from(project).name(other.name()).build());
    }

    @Test
    default void freesTheOldNameOfARenamedProject() {
        Project project = given().project();
        ProjectChange change =
                ProjectChange.builder().name(fixture().unique("renamed")).build();
        projects().update(workspace(), project.id(), change);

        assertThat(projects()
                        .create(workspace(), NewProject.named(project.name()))
                        .id())
                .isNotEqualTo(project.id());
    }

    @Test
    default void cannotMoveAProjectToAnUnknownClient() {
        Project project = full();
        ProjectChange change = ProjectChange.builder()
                .clientId(FieldChange.set(UnknownIds.CLIENT))
                .note("lost")
                .build();

        assertNotFound(EntityKind.CLIENT, () -> projects().update(workspace(), project.id(), change));

        assertThat(projects().get(workspace(), project.id())).isEqualTo(project);
    }
}
