package io.github.stint.core.lookup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalises texts for comparisons that ignore case, and accents of Latin and Greek letters. In other scripts a mark can be as much as
 * a letter: without it, the Japanese for "pass" is the Japanese for "bus".
 */
final class TextFolding {

    /** Marks that follow a Latin or Greek letter, or no letter at all. */
    private static final Pattern ACCENTED = Pattern.compile("(^|[\\s\\p{IsLatin}\\p{IsGreek}])\\p{M}+");

    /** They select how a symbol is drawn, and are not visible themselves. */
    private static final Pattern VARIATION_SELECTORS = Pattern.compile("[\\x{FE00}-\\x{FE0F}]");

    private static final int FIRST_NOT_ASCII = 0x80;

    private TextFolding() {}

    static String fold(String text) {
        if (isAscii(text)) {
            return foldCase(text);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = ACCENTED.matcher(VARIATION_SELECTORS.matcher(decomposed).replaceAll(""))
                .replaceAll("$1");
        return foldCase(bare);
    }

    /** Normalises a text for comparisons that ignore case only. */
    static String foldCase(String text) {
        if (isAscii(text)) {
            return text.toUpperCase(Locale.ROOT).strip();
        }
        // Lower case first, then upper case: this maps both the small and the capital sharp s to SS, and all forms of
        // the Greek sigma to one.
        String oneCase = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(oneCase, Normalizer.Form.NFC).strip();
    }

    /** Most names are; they have no marks, and one upper case, so that they take a small part of the time. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < FIRST_NOT_ASCII);
    }
}
