package io.github.stint.contract.lookup;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.StintContract;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.workspace.Workspace;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tests of {@link WorkspaceLookup} that every adapter must pass. */
public interface WorkspaceLookupContract extends StintContract {

    private WorkspaceLookup lookup() {
        return new WorkspaceLookup(fixture().stint());
    }

    private Workspace workspace() {
        return fixture().stint().workspaces().get(fixture().workspace());
    }

    @Test
    default void findsAWorkspaceByItsId() {
        assertThat(lookup().workspace(fixture().workspace().value())).isEqualTo(workspace());
    }

    @Test
    default void findsAWorkspaceByItsName() {
        assertThat(lookup().workspace(workspace().name())).isEqualTo(workspace());
        assertThat(lookup().workspace(workspace().name().toUpperCase(Locale.ROOT)))
                .isEqualTo(workspace());
    }

    @Test
    default void doesNotFindAnUnknownWorkspace() {
        assertNotFound(EntityKind.WORKSPACE, () -> lookup().workspace(fixture().unique("xylophone")));
    }

    @Test
    default void rejectsABlankName() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> lookup().workspace(" "));
    }
}
