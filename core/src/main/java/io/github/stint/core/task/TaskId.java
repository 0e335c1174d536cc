package io.github.stint.core.task;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a task.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record TaskId(String value) {

    public TaskId {
        TextRules.requireId(EntityKind.TASK, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
