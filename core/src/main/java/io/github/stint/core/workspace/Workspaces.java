package io.github.stint.core.workspace;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import java.util.List;
import java.util.Optional;

/**
 * The workspaces that the current user is a member of. They cannot be changed or deleted, because the service does not support it.
 * Safe for use by several threads.
 */
public interface Workspaces {

    /** Returns all workspaces, in the order of their creation. The service does not paginate this list. */
    List<Workspace> list();

    /** Returns the workspace, or empty if it does not exist or the user has no access to it. */
    Optional<Workspace> find(WorkspaceId id);

    /**
     * Returns the workspace.
     *
     * @throws NotFound if {@link #find} returns empty
     */
    default Workspace get(WorkspaceId id) {
        return find(id).orElseThrow(() -> new NotFound("show workspace", EntityKind.WORKSPACE, id.value()));
    }

    /**
     * Creates a workspace, of which the current user becomes a member. A workspace cannot be deleted. Repeating the call fails, because
     * the name is taken.
     *
     * @throws Refused if the user has a workspace with this name
     */
    Workspace create(NewWorkspace workspace);
}
