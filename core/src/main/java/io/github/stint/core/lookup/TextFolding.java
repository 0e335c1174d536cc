package io.github.stint.core.lookup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises texts for comparisons that ignore case and accents. */
final class TextFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TextFolding() {}

    static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // Lower case first, then upper case: this maps both the small and the capital sharp s to SS, and all forms of
        // the Greek sigma to one.
        return bare.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).strip();
    }
}
