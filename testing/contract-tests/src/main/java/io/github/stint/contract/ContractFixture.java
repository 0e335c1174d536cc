package io.github.stint.contract;

import io.github.stint.core.Stint;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/**
 * An adapter at work, for one contract test.
 *
 * <p>The workspace may hold other things than those that the test makes: a contract test names what it makes by
 * {@link #unique}, and looks for its own things only.
 */
public interface ContractFixture {

    /** The adapter, acting for {@link #user}, who has no running timer when the test begins. */
    Stint stint();

    /** A workspace that the test may fill. */
    WorkspaceId workspace();

    /** The current user, a member of the workspace. */
    UserId user();

    /** Another member of the workspace, for whom the current user may make entries; empty where there is none. */
    Optional<UserId> colleague();

    /** A name that begins with the word, and that nothing else has. */
    String unique(String word);

    /** Whether the test may make workspaces, which nobody can delete again. */
    default boolean mayMakeWorkspaces() {
        return true;
    }
}
