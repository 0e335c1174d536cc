package io.github.stint.core.project;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a project.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record ProjectId(String value) {

    public ProjectId {
        TextRules.requireId(EntityKind.PROJECT, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
