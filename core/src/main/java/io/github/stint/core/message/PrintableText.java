package io.github.stint.core.message;

import java.util.regex.Pattern;

/**
 * Texts that can be printed on one line of a log or a terminal. Text of the service or of a user may contain what a terminal executes or
 * what changes the order of the text around it.
 */
public final class PrintableText {

    /**
     * The inside of a character class of {@link Pattern}: control characters (such as line breaks and the escape character), line and
     * paragraph separators, and embedded directions.
     */
    public static final String UNSAFE = "\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069";

    /** Also halves of surrogate pairs, which no encoding has. */
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[" + UNSAFE + "\\p{Cs}]+");

    private PrintableText() {}

    /** Returns the text with a space in the place of characters that are not printable; itself if it has none. */
    public static String of(String text) {
        return NOT_PRINTABLE.matcher(text).replaceAll(" ");
    }
}
