package io.github.stint.core.workspace;

import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.UniqueNames;
import java.util.Collection;

/** The rules for workspaces, which all adapters enforce. */
public final class WorkspaceRules {

    /** The maximum length of a name, in UTF-16 units. */
    public static final int MAX_NAME_LENGTH = 50;

    private WorkspaceRules() {}

    /**
     * Checks that no other workspace of the user has this name.
     *
     * @param existing the workspaces of the user
     * @throws Refused if the name is taken
     */
    public static void requireUniqueName(String operation, Workspace workspace, Collection<Workspace> existing) {
        UniqueNames.require(
                workspace, existing, Workspace::id, Workspace::name, () -> nameTaken(operation, workspace.name()));
    }

    /** Returns the error for a name that another workspace of the user has. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a workspace named \"" + name + "\" already exists",
                "choose another name, or use the existing workspace");
    }
}
