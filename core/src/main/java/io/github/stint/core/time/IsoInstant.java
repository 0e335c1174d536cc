package io.github.stint.core.time;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Reads instants in ISO 8601, and those that are written as the service or Java writes them much faster than {@link Instant#parse} does.
 */
public final class IsoInstant {

    private IsoInstant() {}

    /**
     * Parses an instant as {@link Instant#parse} does, in every form that it reads.
     *
     * @throws DateTimeParseException if the text is no instant
     */
    public static Instant parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /**
     * As {@link #parse(String)}, without a text.
     *
     * @param buffer the characters are a part of it
     */
    public static Instant parse(char[] buffer, int offset, int length) {
        long usual = UsualInstant.epochSecond(buffer, offset, length);
        // Other forms, the end of a day as 24:00, and what is invalid.
        return usual == UsualInstant.OTHER_FORM
                ? Instant.parse(new String(buffer, offset, length))
                : Instant.ofEpochSecond(usual, UsualInstant.nanoseconds(buffer, offset, length));
    }
}
