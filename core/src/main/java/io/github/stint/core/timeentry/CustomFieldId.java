package io.github.stint.core.timeentry;

import java.util.Objects;

/**
 * Identifies a custom field of a workspace.
 *
 * @param value never blank
 */
public record CustomFieldId(String value) {

    public CustomFieldId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
