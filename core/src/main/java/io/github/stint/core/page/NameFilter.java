package io.github.stint.core.page;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.text.TextRules;

/**
 * A filter by name.
 *
 * @param text the name or a part of it
 * @param exact true to match names that equal the text, false to match names that contain it, ignoring case
 */
public record NameFilter(String text, boolean exact) {

    private static final char MAX_ASCII = 0x7f;
    /** The bit that distinguishes an ASCII letter in lower case from the one in upper case. */
    private static final int LOWER_CASE = 0x20;

    /** Throws {@link InvalidValue} if the text is not {@link TextRules#isEncodable encodable}. */
    public NameFilter {
        TextRules.requireEncodable("filter by name", "name", text);
    }

    /** Returns a filter for names that contain the text, ignoring case. */
    public static NameFilter containing(String text) {
        return new NameFilter(text, false);
    }

    /** Returns a filter for names that equal the text, including case. */
    public static NameFilter exactly(String text) {
        return new NameFilter(text, true);
    }

    /** Returns whether the name passes the filter. */
    public boolean matches(String name) {
        return exact ? name.equals(text) : contains(name, text);
    }

    /** Returns whether {@code text} contains {@code part}, ignoring case independently of the locale. */
    public static boolean contains(String text, String part) {
        if (part.isEmpty()) {
            return true;
        }
        // Compares character by character, because String.toLowerCase maps a final sigma differently.
        char first = part.charAt(0);
        int last = text.length() - part.length();
        for (int at = 0; at <= last; at++) {
            if (mayEqual(text.charAt(at), first) && text.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** Compares characters of ASCII only, which is faster and rules out most places. */
    private static boolean mayEqual(char one, char other) {
        return (one | LOWER_CASE) == (other | LOWER_CASE) || one > MAX_ASCII || other > MAX_ASCII;
    }
}
