package io.github.stint.core.input;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds how many of the first words form a value, so that none of them becomes a part of the description. */
final class LeadingWords {

    /** More words than any form has. */
    private static final int MAX_WORDS = 12;

    private LeadingWords() {}

    /** Returns the number of words of the longest beginning that has the form; 0 if none has. */
    static int count(List<String> words, Predicate<String> form) {
        return IntStream.iterate(Math.min(MAX_WORDS, words.size()), count -> count > 0, count -> count - 1)
                .filter(count -> form.test(text(words, count)))
                .findFirst()
                .orElse(0);
    }

    /** Returns the first words as one normalized text. */
    static String text(List<String> words, int count) {
        return InputText.normalize(String.join(" ", words.subList(0, count)));
    }
}
