package io.github.stint.cli.program;

import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.UsageError;
import java.util.Map;

/**
 * Rejects arguments and variables that Java could not decode. It replaces what is invalid in the encoding of the locale with U+FFFD, so
 * that the original text is lost, and text that is stored must not differ from what the user typed. A U+FFFD that the user typed cannot be
 * distinguished and is rejected too. So is half of a surrogate pair, which UTF-8 cannot encode.
 */
final class UndecodableText {

    private static final char REPLACEMENT = '\uFFFD';

    private UndecodableText() {}

    /**
     * Checks all arguments, and the variables that the program reads.
     *
     * @throws UsageError if one contains a character that Java could not decode
     */
    static void reject(String[] arguments, EnvironmentVariables variables) {
        for (int at = 0; at < arguments.length; at++) {
            if (isInvalid(arguments[at])) {
                throw undecodable("argument " + (at + 1));
            }
        }
        // The first in the alphabet, whatever the order of the variables.
        String first = "";
        for (Map.Entry<String, String> variable : variables.values().entrySet()) {
            String name = variable.getKey();
            if (isRead(name) && isInvalid(variable.getValue()) && (first.isEmpty() || name.compareTo(first) < 0)) {
                first = name;
            }
        }
        if (!first.isEmpty()) {
            throw undecodable(first);
        }
    }

    /** The variables that name something; all others have values that are checked anyway, or belong to other programs. */
    private static boolean isRead(String name) {
        return name.startsWith("STINT_")
                || name.startsWith("MATON_")
                || name.startsWith("CLOCKIFY_")
                || name.startsWith("XDG_")
                || name.equals("SSL_CERT_FILE");
    }

    /** Without a regular expression, which would take longer to compile than the texts to read. */
    private static boolean isInvalid(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == REPLACEMENT) {
                return true;
            }
            if (Character.isSurrogate(letter)) {
                boolean pair = Character.isHighSurrogate(letter)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!pair) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private static UsageError undecodable(String source) {
        return new UsageError(
                source + ": not valid UTF-8, or not in the encoding of the locale",
                "type it in UTF-8, with LC_ALL=C.UTF-8 or another UTF-8 locale that is installed; use the id of what has"
                        + " U+FFFD in its name");
    }
}
