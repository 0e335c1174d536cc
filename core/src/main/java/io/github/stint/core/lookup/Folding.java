package io.github.stint.core.lookup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts equal that a person takes for equal: without accents, and in one case. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // By way of upper case, so that the German sharp s becomes a double one.
        return bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip();
    }
}
