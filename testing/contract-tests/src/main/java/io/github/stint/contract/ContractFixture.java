package io.github.stint.contract;

import io.github.stint.core.Stint;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/**
 * An adapter and a workspace for one contract test. {@link PortsFixture} makes one for an adapter that has some of the ports only.
 *
 * <p>The workspace may contain other entities than those that the test creates: a contract test names its entities with
 * {@link #unique}, and asserts nothing about others.
 */
public interface ContractFixture {

    /** The adapter, which acts for {@link #user}. No timer of that user is running when the test starts. */
    Stint stint();

    /** A workspace in which the test may create entities. */
    WorkspaceId workspace();

    /** The current user, a member of the workspace. */
    UserId user();

    /**
     * Another member of the workspace, for whom the current user may create entries (default: none). Tests that need one are skipped
     * without it.
     */
    default Optional<UserId> colleague() {
        return Optional.empty();
    }

    /** Returns a name that starts with the word and that no other entity has. */
    String unique(String word);

    /**
     * Lets the next write take effect and lose its response, and each later write as usual. Returns false if that is not possible, and the
     * tests that need it are skipped (default: false).
     */
    default boolean loseNextResponse() {
        return false;
    }

    /** Whether the test may create workspaces, which cannot be deleted (default: true). */
    default boolean mayMakeWorkspaces() {
        return true;
    }
}
