package io.github.stint.contract.workspace;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.Workspaces;
import org.junit.jupiter.api.Test;

/** Tests of reading {@link Workspaces} that every adapter must pass. */
public interface WorkspaceReadingContract extends StintContract {

    private Workspaces workspaces() {
        return fixture().stint().workspaces();
    }

    @Test
    default void listsTheWorkspacesOfTheUser() {
        assertThat(workspaces().list().stream().map(Workspace::id))
                .doesNotHaveDuplicates()
                .contains(fixture().workspace());
    }

    @Test
    default void findsAWorkspaceByItsId() {
        Workspace found = workspaces().find(fixture().workspace()).orElseThrow();

        assertThat(found.id()).isEqualTo(fixture().workspace());
        assertThat(found.name()).isNotBlank();
        assertThat(workspaces().get(fixture().workspace())).isEqualTo(found);
        assertThat(workspaces().list()).contains(found);
    }

    @Test
    default void doesNotFindAnUnknownWorkspace() {
        assertThat(workspaces().find(UnknownIds.WORKSPACE)).isEmpty();
        assertNotFound(EntityKind.WORKSPACE, () -> workspaces().get(UnknownIds.WORKSPACE));
    }
}
