package io.github.stint.core.tag;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a tag.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record TagId(String value) {

    public TagId {
        TextRules.requireId(EntityKind.TAG, value);
    }

    // Java links generated ones when they are called first, which takes several milliseconds of the start of a program.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TagId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
