package io.github.stint.core.workspace;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.text.TextRules;

/**
 * A workspace to create.
 *
 * @param name 1 to {@value WorkspaceRules#MAX_NAME_LENGTH} characters
 */
public record NewWorkspace(String name) {

    /** Throws {@link InvalidValue} if the name is invalid. */
    public NewWorkspace {
        TextRules.requireName("create workspace", EntityKind.WORKSPACE, name, 1, WorkspaceRules.MAX_NAME_LENGTH);
    }

    /** Returns a new workspace with this name; throws {@link InvalidValue} if the name is invalid. */
    public static NewWorkspace named(String name) {
        return new NewWorkspace(name);
    }
}
