package io.github.stint.core.timeentry;

import io.github.stint.core.error.InvalidValue;

/**
 * Identifies a custom field of a workspace.
 *
 * @param value never blank
 */
public record CustomFieldId(String value) {

    public CustomFieldId {
        if (value.isBlank()) {
            throw new InvalidValue(
                    "read an id", "custom-field-id", "a custom field has an id", "name the field by its id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
