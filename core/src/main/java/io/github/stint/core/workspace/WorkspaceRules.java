package io.github.stint.core.workspace;

import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;

/** What must hold for workspaces, whatever adapter is used. */
public final class WorkspaceRules {

    private WorkspaceRules() {}

    /** The refusal of a name that another workspace of the user has. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a workspace called \"" + name + "\" exists already",
                "choose another name, or use the one that exists");
    }
}
