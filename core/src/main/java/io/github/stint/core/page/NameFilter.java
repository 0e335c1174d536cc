package io.github.stint.core.page;

import java.util.stream.IntStream;

/**
 * A filter of a list by name.
 *
 * @param text what to look for
 * @param whole whether the name has to be exactly this, or only to contain it, upper and lower case being the same
 */
public record NameFilter(String text, boolean whole) {

    /** Names that contain the text; upper and lower case are the same. */
    public static NameFilter containing(String text) {
        return new NameFilter(text, false);
    }

    /** Names that are exactly the text. */
    public static NameFilter exactly(String text) {
        return new NameFilter(text, true);
    }

    /** Whether the name passes. */
    public boolean matches(String name) {
        return whole ? name.equals(text) : contains(name, text);
    }

    /** Whether {@code part} occurs in {@code text}, upper and lower case being the same in every language. */
    public static boolean contains(String text, String part) {
        // Letter by letter: to turn the whole text into one case would write the end of some words differently.
        return IntStream.rangeClosed(0, text.length() - part.length())
                .anyMatch(at -> text.regionMatches(true, at, part, 0, part.length()));
    }
}
