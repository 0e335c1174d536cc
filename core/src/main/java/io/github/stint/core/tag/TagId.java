package io.github.stint.core.tag;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a tag.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record TagId(String value) {

    public TagId {
        TextRules.requireId(EntityKind.TAG, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
