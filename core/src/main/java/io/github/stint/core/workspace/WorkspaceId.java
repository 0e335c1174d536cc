package io.github.stint.core.workspace;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a workspace.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record WorkspaceId(String value) {

    public WorkspaceId {
        TextRules.requireId(EntityKind.WORKSPACE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
