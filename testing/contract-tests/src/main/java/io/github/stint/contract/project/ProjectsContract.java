package io.github.stint.contract.project;

import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Rule;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.Projects;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link Projects} that every adapter must pass. They also need the ports Clients, Tasks, TimeEntries and Workspaces. */
public interface ProjectsContract extends ProjectListContract, ProjectChangeContract {

    private Projects projects() {
        return fixture().stint().projects();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Project archived() {
        return projects().archive(workspace(), given().project().id());
    }

    private List<Project> named(String name) {
        return projects()
                .all(
                        workspace(),
                        ProjectQuery.builder().name(NameFilter.exactly(name)).build())
                .toList();
    }

    @Test
    default void createsAProjectWithTheDefaultsOfTheWorkspace() {
        Workspace settings = fixture().stint().workspaces().get(workspace());
        String name = fixture().unique("project");

        Project created = projects().create(workspace(), NewProject.named(name));

        assertThat(created.color())
                .hasValueSatisfying(color -> assertThat(color).matches("#[0-9a-fA-F]{6}"));
        assertThat(created)
                .isEqualTo(Project.builder()
                        .id(created.id())
                        .workspaceId(workspace())
                        .name(name)
                        .billable(settings.projectsBillableByDefault())
                        .isPublic(settings.projectsPublicByDefault())
                        .color(created.color())
                        .build());
        assertThat(projects().find(workspace(), created.id())).contains(created);
        assertThat(projects().get(workspace(), created.id())).isEqualTo(created);
    }

    @Test
    default void createsAProjectWithAllFields() {
        Client client = given().client();
        for (boolean yes : List.of(true, false)) {
            NewProject project = NewProject.builder()
                    .name(fixture().unique("project"))
                    .clientId(client.id())
                    .billable(yes)
                    .isPublic(yes)
                    .color("#ff8800")
                    .note("every Monday")
                    .build();

            Project created = projects().create(workspace(), project);

            assertThat(created)
                    .isEqualTo(Project.builder()
                            .id(created.id())
                            .workspaceId(workspace())
                            .name(project.name())
                            .clientId(client.id())
                            .clientName(client.name())
                            .billable(yes)
                            .isPublic(yes)
                            .color("#ff8800")
                            .note("every Monday")
                            .build());
            assertThat(projects().get(workspace(), created.id())).isEqualTo(created);
        }
    }

    @Test
    default void returnsTheNewNameOfARenamedClient() {
        Client client = given().client();
        NewProject project = NewProject.builder()
                .name(fixture().unique("project"))
                .clientId(client.id())
                .build();
        Project created = projects().create(workspace(), project);
        String name = fixture().unique("renamed");
        fixture()
                .stint()
                .clients()
                .update(
                        workspace(),
                        client.id(),
                        ClientChange.builder().name(name).build());

        assertThat(projects().get(workspace(), created.id()).clientName()).contains(name);
    }

    @Test
    default void refusesATakenName() {
        Project project = given().project();

        assertRefused(Rule.NAME_TAKEN, () -> projects().create(workspace(), NewProject.named(project.name())));

        assertThat(named(project.name())).containsExactly(project);
    }

    @Test
    default void refusesTheNameOfAnotherProjectOfTheClient() {
        NewProject project = NewProject.builder()
                .name(fixture().unique("project"))
                .clientId(given().client().id())
                .build();
        Project created = projects().create(workspace(), project);

        assertRefused(Rule.NAME_TAKEN, () -> projects().create(workspace(), project));

        assertThat(named(project.name())).containsExactly(created);
    }

    @Test
    default void refusesTheNameOfAnArchivedProject() {
        Project archived = archived();

        assertRefused(Rule.NAME_TAKEN, () -> projects().create(workspace(), NewProject.named(archived.name())));

        assertThat(named(archived.name())).containsExactly(archived);
    }

    @Test
    default void allowsTheNameOfAProjectOfAnotherClient() {
        String name = fixture().unique("project");
        NewProject.Builder project = NewProject.builder().name(name);

        Project withoutClient = projects().create(workspace(), project.build());
        Project ofOne = projects()
                .create(workspace(), project.clientId(given().client().id()).build());
        Project ofAnother = projects()
                .create(workspace(), project.clientId(given().client().id()).build());

        assertThat(named(name)).containsExactlyInAnyOrder(withoutClient, ofOne, ofAnother);
    }

    @Test
    default void doesNotCreateAProjectForAnUnknownClient() {
        NewProject project = NewProject.builder()
                .name(fixture().unique("project"))
                .clientId(UnknownIds.CLIENT)
                .build();

        assertNotFound(EntityKind.CLIENT, () -> projects().create(workspace(), project));

        assertThat(named(project.name())).isEmpty();
    }

    @Test
    default void doesNotFindAnUnknownProject() {
        assertThat(projects().find(workspace(), UnknownIds.PROJECT)).isEmpty();
        assertNotFound(EntityKind.PROJECT, () -> projects().get(workspace(), UnknownIds.PROJECT));
    }

    @Test
    default void archivesAndRestoresAProjectAndKeepsItsOtherFields() {
        NewProject project = NewProject.builder()
                .name(fixture().unique("project"))
                .clientId(given().client().id())
                .billable(true)
                .isPublic(true)
                .color("#ff8800")
                .note("every Monday")
                .build();
        Project active = projects().create(workspace(), project);
        Project archived = Project.builder().from(active).archived(true).build();
        ProjectId id = active.id();

        assertThat(projects().archive(workspace(), id)).isEqualTo(archived);
        assertThat(projects().get(workspace(), id)).isEqualTo(archived);
        assertThat(projects().archive(workspace(), id)).isEqualTo(archived);

        assertThat(projects().restore(workspace(), id)).isEqualTo(active);
        assertThat(projects().get(workspace(), id)).isEqualTo(active);
        assertThat(projects().restore(workspace(), id)).isEqualTo(active);
    }

    @Test
    default void acceptsTimeOnAnArchivedProject() {
        Project archived = archived();
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .projectId(archived.id())
                .build();

        TimeEntry booked = fixture().stint().timeEntries().create(workspace(), entry);

        assertThat(booked.projectId()).contains(archived.id());
    }

    @Test
    default void refusesToDeleteAnActiveProject() {
        Project project = given().project();

        assertRefused(Rule.PROJECT_NOT_ARCHIVED, () -> projects().delete(workspace(), project.id()));

        assertThat(projects().get(workspace(), project.id())).isEqualTo(project);
    }

    @Test
    default void refusesToDeleteARestoredProject() {
        ProjectId restored = projects().restore(workspace(), archived().id()).id();

        assertRefused(Rule.PROJECT_NOT_ARCHIVED, () -> projects().delete(workspace(), restored));
    }

    @Test
    default void deletesAnArchivedProject() {
        Project project = archived();
        Project other = archived();

        projects().delete(workspace(), project.id());

        assertThat(projects().find(workspace(), project.id())).isEmpty();
        assertThat(projects().get(workspace(), other.id())).isEqualTo(other);
    }

    @Test
    default void deletesAProjectWithItsTasks() {
        Project project = given().project();
        Task task = given().task(project.id());
        projects().archive(workspace(), project.id());

        projects().delete(workspace(), project.id());

        assertThat(fixture().stint().tasks().find(workspace(), project.id(), task.id()))
                .isEmpty();
    }

    @Test
    default void freesTheNameOfADeletedProject() {
        Project deleted = archived();
        projects().delete(workspace(), deleted.id());

        Project again = projects().create(workspace(), NewProject.named(deleted.name()));

        assertThat(again.id()).isNotEqualTo(deleted.id());
        assertThat(again.name()).isEqualTo(deleted.name());
    }

    @Test
    default void cannotChangeAnUnknownProject() {
        ProjectId deleted = archived().id();
        projects().delete(workspace(), deleted);
        ProjectChange change = ProjectChange.builder().note("lost").build();

        for (ProjectId id : List.of(UnknownIds.PROJECT, deleted)) {
            assertNotFound(
                    EntityKind.PROJECT,
                    () -> projects().update(workspace(), id, change),
                    () -> projects().archive(workspace(), id),
                    () -> projects().restore(workspace(), id),
                    () -> projects().delete(workspace(), id));
        }
    }

    @Test
    default void rejectsAnUnknownWorkspace() {
        WorkspaceId nowhere = UnknownIds.WORKSPACE;
        ProjectId id = given().project().id();
        NewProject project = NewProject.named(fixture().unique("project"));
        ProjectChange change = ProjectChange.builder().note("lost").build();

        assertNotFound(
                EntityKind.WORKSPACE,
                () -> projects().list(nowhere, ProjectQuery.all(), PageRequest.first()),
                () -> projects().find(nowhere, id),
                () -> projects().get(nowhere, id),
                () -> projects().create(nowhere, project),
                () -> projects().update(nowhere, id, change),
                () -> projects().archive(nowhere, id),
                () -> projects().restore(nowhere, id),
                () -> projects().delete(nowhere, id));
    }
}
