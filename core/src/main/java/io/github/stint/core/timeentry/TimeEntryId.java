package io.github.stint.core.timeentry;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a time entry.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record TimeEntryId(String value) {

    public TimeEntryId {
        TextRules.requireId(EntityKind.TIME_ENTRY, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
