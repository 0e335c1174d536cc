package io.github.stint.core.workspace;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.text.TextRules;

/**
 * A workspace to be made.
 *
 * @param name 1 to 50 characters
 */
public record NewWorkspace(String name) {

    /** Checks the name; throws {@link InvalidValue} when it may not be one. */
    public NewWorkspace {
        TextRules.requireName("create workspace", EntityKind.WORKSPACE, name, 1, 50);
    }
}
