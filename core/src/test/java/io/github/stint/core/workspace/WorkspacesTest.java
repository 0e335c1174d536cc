package io.github.stint.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.fake.FakeStint;
import org.junit.jupiter.api.Test;

class WorkspacesTest {

    private final Workspaces workspaces = new FakeStint().workspaces();

    @Test
    void getsTheWorkspaceThatExists() {
        assertThat(workspaces.get(Samples.WORKSPACE).name()).isEqualTo("Work");
    }

    @Test
    void theErrorNamesTheWorkspaceThatDoesNotExist() {
        assertThatThrownBy(() -> workspaces.get(new WorkspaceId("elsewhere")))
                .isInstanceOfSatisfying(NotFound.class, error -> {
                    assertThat(error.operation()).isEqualTo("show workspace");
                    assertThat(error.kind()).isEqualTo(EntityKind.WORKSPACE);
                    assertThat(error.reference()).isEqualTo("elsewhere");
                });
    }

    @Test
    void aNewProjectIsBillableAndPrivateByDefault() {
        Workspace created = workspaces.create(NewWorkspace.named("Second"));

        assertThat(created.name()).isEqualTo("Second");
        assertThat(created.projectsBillableByDefault()).isTrue();
        assertThat(created.projectsPublicByDefault()).isFalse();
    }

    @Test
    void aNameIsUniqueAmongTheWorkspacesOfTheUser() {
        assertThatThrownBy(() -> workspaces.create(NewWorkspace.named("Work")))
                .isInstanceOfSatisfying(
                        Refused.class, error -> assertThat(error.rule()).isEqualTo(Rule.NAME_TAKEN))
                .hasMessage("a workspace named \"Work\" already exists");
    }

    @Test
    void anIdIsPrintedAsItsValue() {
        assertThat(Samples.WORKSPACE).hasToString("w1");
        assertThatThrownBy(() -> new WorkspaceId("../w1"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, error -> assertThat(error.field()).isEqualTo("workspace-id"));
    }
}
