package io.github.stint.core.user;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;

/**
 * Identifies a user.
 *
 * @param value letters, digits, {@code -} and {@code _}; the service uses 24 hexadecimal digits
 */
public record UserId(String value) {

    public UserId {
        TextRules.requireId(EntityKind.USER, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
