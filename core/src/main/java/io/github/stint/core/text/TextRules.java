package io.github.stint.core.text;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import java.util.regex.Pattern;

/**
 * Checks texts before they are sent or stored. Lengths count UTF-16 units, as the service, which is written in Java, does.
 */
public final class TextRules {

    /** The longest description of a time entry. */
    public static final int DESCRIPTION = 3000;

    /** Ids become segments of an address, so nothing but these characters may be in one. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private TextRules() {}

    /**
     * Returns the id itself when it has the form of one.
     *
     * @throws InvalidValue if it is empty, longer than 128 characters, or holds anything but letters, digits, {@code -} and
     *     {@code _}
     */
    public static String requireId(EntityKind kind, String value) {
        if (!ID.matcher(value).matches()) {
            throw new InvalidValue(
                    "read an id",
                    kind.code() + "-id",
                    "\"" + value + "\" is not the id of a " + kind.word(),
                    "an id is made of letters, digits, '-' and '_'");
        }
        return value;
    }

    /**
     * Returns the name itself when it may be one.
     *
     * @throws InvalidValue if it is blank, shorter than {@code min}, longer than {@code max}, or holds {@code <} or
     *     {@code >}, which the service refuses
     */
    public static String requireName(String operation, EntityKind kind, String name, int min, int max) {
        if (name.codePoints().allMatch(TextRules::isBlank)) {
            throw new InvalidValue(operation, "name", "a " + kind.word() + " needs a name", "give it a name");
        }
        if (name.length() < min || name.length() > max) {
            throw new InvalidValue(
                    operation,
                    "name",
                    "the name of a " + kind.word() + " has " + min + " to " + max + " characters, this one has "
                            + name.length(),
                    "choose a name within these limits");
        }
        return requireNoAngleBrackets(operation, "name", name);
    }

    /**
     * Returns the text itself when it is not too long.
     *
     * @throws InvalidValue if it has more than {@code max} characters
     */
    public static String requireAtMost(String operation, String field, String text, int max) {
        if (text.length() > max) {
            throw new InvalidValue(
                    operation,
                    field,
                    "the " + field + " has " + text.length() + " characters, and " + max + " are allowed",
                    "shorten it");
        }
        return text;
    }

    /**
     * Returns the description of a time entry itself when it may be one; an empty one may.
     *
     * @throws InvalidValue if it is longer than {@link #DESCRIPTION}, or holds {@code <} or {@code >}
     */
    public static String requireDescription(String operation, String description) {
        requireAtMost(operation, "description", description, DESCRIPTION);
        return requireNoAngleBrackets(operation, "description", description);
    }

    /** White space of any kind, the no-break space too, which Java does not count. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String requireNoAngleBrackets(String operation, String field, String text) {
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            throw new InvalidValue(
                    operation,
                    field,
                    "the " + field + " holds '<' or '>', which the service does not take",
                    "write it without them");
        }
        return text;
    }
}
