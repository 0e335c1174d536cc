package io.github.stint.contract.workspace;

import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.StintContract;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Rule;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tests of creating {@link Workspaces} that every adapter must pass. Separate from the other tests because a workspace cannot be
 * deleted: do not run them with an account that is in use.
 */
public interface WorkspaceCreationContract extends StintContract {

    private Stint stint() {
        return fixture().stint();
    }

    private Workspace create(String name) {
        assumeTrue(fixture().mayMakeWorkspaces());
        return stint().workspaces().create(new NewWorkspace(name));
    }

    private Workspace create() {
        return create(fixture().unique("workspace"));
    }

    @Test
    default void createsAWorkspace() {
        String name = fixture().unique("workspace");

        Workspace created = create(name);

        assertThat(created.name()).isEqualTo(name);
        assertThat(stint().workspaces().get(created.id())).isEqualTo(created);
    }

    @Test
    default void addsTheCurrentUserToANewWorkspace() {
        WorkspaceId created = create().id();

        assertThat(stint().users().all(created, UserQuery.all()).map(User::id))
                .contains(fixture().user());
    }

    @Test
    default void listsWorkspacesInOrderOfCreation() {
        Workspace first = create();
        Workspace second = create();

        assertThat(stint().workspaces().list().stream().map(Workspace::id))
                .containsSubsequence(fixture().workspace(), first.id(), second.id());
    }

    @Test
    default void refusesTheNameOfAnotherWorkspaceOfTheUser() {
        Workspace first = create();
        List<Workspace> before = stint().workspaces().list();

        assertRefused(Rule.NAME_TAKEN, () -> stint().workspaces().create(new NewWorkspace(first.name())));

        assertThat(stint().workspaces().list()).isEqualTo(before);
    }

    @Test
    default void separatesTheEntitiesOfTwoWorkspaces() {
        WorkspaceId other = create().id();
        Client client = given().client();
        Project project = given().project();
        Tag tag = given().tag();
        TimeEntry entry = given().entry(fixture().unique("apart"), between("09:00", "10:00"));

        assertThat(stint().clients().find(other, client.id())).isEmpty();
        assertThat(stint().projects().find(other, project.id())).isEmpty();
        assertThat(stint().tags().find(other, tag.id())).isEmpty();
        assertThat(stint().timeEntries().find(other, entry.id())).isEmpty();
        assertThat(stint().projects().all(other, ProjectQuery.all())).isEmpty();
        assertThat(stint().projects()
                        .create(other, NewProject.named(project.name()))
                        .id())
                .isNotEqualTo(project.id());
    }

    @Test
    default void rejectsAReferenceIntoAnotherWorkspace() {
        WorkspaceId other = create().id();
        ClientId client = given().client().id();
        ProjectId project = given().project().id();
        TagId tag = given().tag().id();
        NewTimeEntry.Builder entry = NewTimeEntry.builder().interval(between("09:00", "10:00"));

        NewProject ofClient = NewProject.builder()
                .name(fixture().unique("project"))
                .clientId(client)
                .build();
        NewTimeEntry onProject = entry.projectId(project).build();
        NewTimeEntry withTag = entry.projectId(Optional.empty()).addTagIds(tag).build();

        assertNotFound(EntityKind.CLIENT, () -> stint().projects().create(other, ofClient));
        assertNotFound(EntityKind.PROJECT, () -> stint().timeEntries().create(other, onProject));
        assertNotFound(EntityKind.TAG, () -> stint().timeEntries().create(other, withTag));
    }
}
