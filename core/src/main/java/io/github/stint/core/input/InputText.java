package io.github.stint.core.input;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as users type them, in the one spelling that the parsers read. */
final class InputText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern REGIONAL_DATE = Pattern.compile(
            "(?<![\\d:])\\d{1,2}(?:/\\d{1,2}(?:/\\d{2,4})?|\\.\\d{1,2}\\.(?:\\d{2,4})?|-\\d{1,2}-\\d{2,4})(?![\\d:])");

    private InputText() {}

    /** Returns the text in lower case, with one space between words, and with every dash as a hyphen. */
    static String normalize(String text) {
        String hyphens = DASHES.matcher(text).replaceAll("-");
        return SPACES.matcher(hyphens).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the hint, and how to write dates if the text contains one whose day and month cannot be distinguished. */
    static String hint(String text, String hint) {
        return REGIONAL_DATE.matcher(normalize(text)).find()
                ? "write dates as year-month-day, such as 2026-03-02; the order of day and month differs between countries"
                : hint;
    }
}
