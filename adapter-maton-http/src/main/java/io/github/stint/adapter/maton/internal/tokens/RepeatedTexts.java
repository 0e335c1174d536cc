package io.github.stint.adapter.maton.internal.tokens;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One object for each text that repeats in a response, as far as there is room. Used by one thread. */
final class RepeatedTexts {

    private static final int SLOTS = 256;
    /** The last characters of ids differ most. */
    private static final int HASHED = 6;

    private final @Nullable String[] texts = new String[SLOTS];
    /** Those of the texts, because arrays are compared faster. */
    private final char[][] known = new char[SLOTS][0];

    /** The text with these characters. */
    String get(char[] characters, int offset, int length) {
        int slot = slot(characters, offset, length);
        String text = texts[slot];
        if (text == null || !Arrays.equals(known[slot], 0, known[slot].length, characters, offset, offset + length)) {
            text = new String(characters, offset, length);
            texts[slot] = text;
            known[slot] = text.toCharArray();
        }
        return text;
    }

    private static int slot(char[] characters, int offset, int length) {
        int hash = length;
        for (int at = Math.max(0, length - HASHED); at < length; at++) {
            hash = 31 * hash + characters[offset + at];
        }
        return (hash ^ (hash >>> 8)) & (SLOTS - 1);
    }
}
