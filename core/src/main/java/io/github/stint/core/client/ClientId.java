package io.github.stint.core.client;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a client.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record ClientId(String value) {

    public ClientId {
        TextRules.requireId(EntityKind.CLIENT, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
