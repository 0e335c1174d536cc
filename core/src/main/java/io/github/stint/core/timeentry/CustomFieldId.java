package io.github.stint.core.timeentry;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a custom field of a workspace.
 *
 * @param value never blank
 */
public record CustomFieldId(String value) {

    /** Throws {@link InvalidValue} if it is blank or not {@link TextRules#isEncodable encodable}. */
    public CustomFieldId {
        TextRules.requireEncodable("read an id", "custom-field-id", value);
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
