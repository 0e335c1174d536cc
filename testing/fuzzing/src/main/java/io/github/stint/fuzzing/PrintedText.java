package io.github.stint.fuzzing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks texts that are printed, such as the message of an error. */
public final class PrintedText {

    /** Control characters, ends of lines, halves of surrogate pairs, and what changes the order of the text around it. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private PrintedText() {}

    /**
     * Throws {@link AssertionError} if the text has a character that a terminal executes, or contains one of the secrets.
     *
     * @param text null, as the message of an exception may be, is an error too
     */
    public static void require(@Nullable String text, String... secrets) {
        if (text == null) {
            throw new AssertionError("no text");
        }
        Matcher unsafe = UNSAFE.matcher(text);
        if (unsafe.find()) {
            throw new AssertionError("a printed text has " + EscapedText.format(unsafe.group()));
        }
        requireNoSecret(text, secrets);
    }

    /** Throws {@link AssertionError} if the text contains one of the secrets. */
    public static void requireNoSecret(String text, String... secrets) {
        for (String secret : secrets) {
            if (text.contains(secret)) {
                throw new AssertionError("a printed text contains a secret");
            }
        }
    }
}
