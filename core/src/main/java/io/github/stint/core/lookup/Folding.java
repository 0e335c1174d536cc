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
        // To upper case by way of lower case: so the German sharp s becomes a double one, be it a capital or not, and
        // the Greek
        // sigma is the same at the end of a word.
        return bare.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).strip();
    }
}
