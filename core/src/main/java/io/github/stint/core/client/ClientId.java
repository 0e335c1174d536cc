package io.github.stint.core.client;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a client.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record ClientId(String value) {

    public ClientId {
        TextRules.requireId(EntityKind.CLIENT, value);
    }

    // Java links generated ones when they are called first, which takes several milliseconds of the start of a program.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientId id && value.equals(id.value);
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
