package io.github.stint.core.quota;

import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about: a workspace, or only the account. The service may count requests of the account for any of its workspaces,
 * so they count for each.
 *
 * @param workspace empty for the account
 */
public record RequestScope(Optional<WorkspaceId> workspace) {

    /** The account. */
    public static final RequestScope ACCOUNT = new RequestScope(Optional.empty());

    /** Returns the scope of requests about that workspace. */
    public static RequestScope of(WorkspaceId workspace) {
        return new RequestScope(Optional.of(workspace));
    }

    /** Returns whether it is a workspace. */
    public boolean isWorkspace() {
        return workspace.isPresent();
    }

    // Java links generated ones when they are called first, which takes several milliseconds of the start of a program.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestScope scope && workspace.equals(scope.workspace);
    }

    @Override
    public int hashCode() {
        return workspace.hashCode();
    }
}
