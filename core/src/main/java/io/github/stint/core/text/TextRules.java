package io.github.stint.core.text;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks texts before they are sent or stored, and compares descriptions. Lengths are counted in UTF-16 units, as the service does, which
 * is written in Java.
 */
public final class TextRules {

    /** The maximum length of the description of a time entry. */
    public static final int MAX_DESCRIPTION_LENGTH = 3000;

    private static final String OPERATION = "read an id";
    private static final int MAX_ID_LENGTH = 128;

    /** Created when a description is first compared: checks of ids need no pattern, and every program checks ids. */
    private static final class WhiteSpace {

        private static final Pattern PATTERN = Pattern.compile("[\\s\\p{Z}]+");
    }

    private TextRules() {}

    /**
     * Returns the id if it is valid.
     *
     * @param value null if it is not set, as a variable of the environment may be
     * @throws InvalidValue if the id is null, empty, longer than 128 characters, or contains anything but letters, digits, {@code -} and
     *     {@code _}
     */
    public static String requireId(EntityKind kind, @Nullable String value) {
        if (value == null) {
            throw new InvalidValue(
                    OPERATION,
                    kind.code() + "-id",
                    "no " + kind.word() + " id is given",
                    "set one, or leave it out where it is optional");
        }
        if (!isId(value)) {
            throw new InvalidValue(
                    OPERATION,
                    kind.code() + "-id",
                    "\"" + value + "\" is not a valid " + kind.word() + " id",
                    "use letters, digits, '-' and '_' only, at most 128 of them");
        }
        return value;
    }

    /** Returns whether the text is a valid id. */
    public static boolean isId(String text) {
        int length = text.length();
        boolean valid = length > 0 && length <= MAX_ID_LENGTH;
        for (int at = 0; valid && at < length; at++) {
            valid = isOfId(text.charAt(at));
        }
        return valid;
    }

    /** Ids become path segments of request URLs, so no other characters are allowed. */
    private static boolean isOfId(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || character == '-'
                || character == '_';
    }

    /** Returns whether the text contains {@code <} or {@code >}, which the service rejects in names and descriptions. */
    public static boolean hasAngleBrackets(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }

    /** Returns whether the text can be sent and stored: it has no half of a surrogate pair, which no encoding has. */
    public static boolean isEncodable(String text) {
        return text.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    /**
     * Returns the text if it can be sent and stored; for every text that is not an id.
     *
     * @param field such as {@code name}
     * @throws InvalidValue if it is not {@link #isEncodable encodable}
     */
    public static String requireEncodable(String operation, String field, String text) {
        if (!isEncodable(text)) {
            throw new InvalidValue(
                    operation,
                    field,
                    "the " + field.replace('-', ' ') + " has half of a surrogate pair, which is no character",
                    "remove it; it may remain of a text that was cut inside a character such as an emoji");
        }
        return text;
    }

    /**
     * Returns the name if it is valid.
     *
     * @throws InvalidValue if the name is blank, shorter than {@code min}, longer than {@code max}, contains {@code <} or
     *     {@code >}, which the service rejects, or is not {@link #isEncodable encodable}
     */
    public static String requireName(String operation, EntityKind kind, String name, int min, int max) {
        if (name.codePoints().allMatch(TextRules::isBlank)) {
            throw new InvalidValue(operation, "name", "the name of the " + kind.word() + " is blank", "enter a name");
        }
        requireEncodable(operation, "name", name);
        if (name.length() < min || name.length() > max) {
            throw new InvalidValue(
                    operation,
                    "name",
                    "the name of the " + kind.word() + " has " + name.length() + " characters; " + min + " to " + max
                            + " are allowed",
                    "choose a name of an allowed length");
        }
        return requireNoAngleBrackets(operation, "name", name);
    }

    /**
     * Returns the text if it is not too long.
     *
     * @throws InvalidValue if the text has more than {@code max} characters, or is not {@link #isEncodable encodable}
     */
    public static String requireMaxLength(String operation, String field, String text, int max) {
        requireEncodable(operation, field, text);
        if (text.length() > max) {
            throw new InvalidValue(
                    operation,
                    field,
                    "the " + field + " has " + text.length() + " characters; at most " + max + " are allowed",
                    "shorten it");
        }
        return text;
    }

    /**
     * Returns the description of a time entry if it is valid; it may be empty.
     *
     * @throws InvalidValue if the description is longer than {@link #MAX_DESCRIPTION_LENGTH}, contains {@code <} or {@code >}, or is not
     *     {@link #isEncodable encodable}
     */
    public static String requireDescription(String operation, String description) {
        requireMaxLength(operation, "description", description, MAX_DESCRIPTION_LENGTH);
        return requireNoAngleBrackets(operation, "description", description);
    }

    /**
     * Returns the form of a description in which descriptions that count as the same are equal: Unicode form C, with single spaces, and none
     * at the start and the end, because the service may change white space. For comparisons only.
     */
    public static String canonicalDescription(String description) {
        return UniqueNames.canonical(
                WhiteSpace.PATTERN.matcher(description).replaceAll(" ").strip());
    }

    /** Returns whether the character is white space, including no-break spaces, which {@code isWhitespace} excludes. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String requireNoAngleBrackets(String operation, String field, String text) {
        if (hasAngleBrackets(text)) {
            throw new InvalidValue(
                    operation,
                    field,
                    "the " + field + " contains '<' or '>', which the service rejects",
                    "remove these characters");
        }
        return text;
    }
}
