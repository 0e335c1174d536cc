package io.github.stint.core.workspace;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import java.util.List;
import java.util.Optional;

/**
 * The workspaces that the current user is a member of. They cannot be changed or deleted, because the service does not support it.
 * Safe for use by several threads.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid. A
 * method that writes may also throw {@link OutcomeUnknown} if its request was sent and no response reports the outcome.
 * {@link io.github.stint.core.Stint Stint} states when each is thrown, and what is true then.
 *
 * <p>Over HTTP each method takes one request.
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
