package io.github.stint.core.receipt;

import io.github.stint.core.error.InvalidValue;
import java.util.regex.Pattern;

/**
 * The caller's own name for one intended change, such as the id of a row in another system. It is stored in receipts only, never sent to the
 * service. Two keys are the same if their characters are.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, not blank, without control characters
 */
public record ExternalKey(String value) {

    /** The maximum length, in UTF-16 units. */
    public static final int MAX_LENGTH = 256;

    /** Control characters would break the lines of a file, and half a surrogate pair cannot be stored as text. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public ExternalKey {
        if (value.isBlank()
                || value.length() > MAX_LENGTH
                || NOT_ALLOWED.matcher(value).find()) {
            throw new InvalidValue(
                    "read an external key",
                    "external-key",
                    "the external key is not valid",
                    "use 1 to " + MAX_LENGTH + " characters, which are not all blank, without control characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
