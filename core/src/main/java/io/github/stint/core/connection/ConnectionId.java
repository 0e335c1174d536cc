package io.github.stint.core.connection;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a connection.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses UUIDs
 */
public record ConnectionId(String value) {

    public ConnectionId {
        TextRules.requireId(EntityKind.CONNECTION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
