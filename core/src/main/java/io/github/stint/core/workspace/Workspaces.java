package io.github.stint.core.workspace;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import java.util.List;
import java.util.Optional;

/**
 * The workspaces that the current user belongs to. A workspace cannot be changed or deleted here, because the service offers
 * no way to. Safe for use by several threads.
 */
public interface Workspaces {

    /** All of them, in the order in which they were made; the service does not cut this list into pages. */
    List<Workspace> list();

    /** The workspace; empty if there is none with that id or the user may not see it, which the service does not tell apart. */
    Optional<Workspace> find(WorkspaceId id);

    /**
     * The workspace.
     *
     * @throws NotFound if {@link #find} finds none
     */
    default Workspace get(WorkspaceId id) {
        return find(id).orElseThrow(() -> new NotFound("show workspace", EntityKind.WORKSPACE, id.value()));
    }

    /**
     * Makes a workspace, of which the current user becomes a member. It cannot be undone.
     *
     * @throws Refused if the user has a workspace of that name, so also when the call is repeated
     */
    Workspace create(NewWorkspace workspace);
}
