package io.github.stint.core.page;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.text.TextRules;
import java.util.stream.IntStream;

/**
 * A filter by name.
 *
 * @param text the name or a part of it
 * @param exact true to match names that equal the text, false to match names that contain it, ignoring case
 */
public record NameFilter(String text, boolean exact) {

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
        // Compares character by character, because String.toLowerCase maps a final sigma differently.
        return IntStream.rangeClosed(0, text.length() - part.length())
                .anyMatch(at -> text.regionMatches(true, at, part, 0, part.length()));
    }
}
