package io.github.stint.cli.program;

import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.UsageError;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rejects arguments and variables that Java could not decode. It replaces what is invalid in the encoding of the locale with U+FFFD, so
 * that the original text is lost, and text that is stored must not differ from what the user typed. A U+FFFD that the user typed cannot be
 * distinguished and is rejected too. So is half of a surrogate pair, which UTF-8 cannot encode.
 */
final class UndecodableText {

    private static final Pattern INVALID = Pattern.compile("[\\uFFFD\\p{Cs}]");
    /** The variables that name something; all others have values that are checked anyway, or belong to other programs. */
    private static final Pattern READ = Pattern.compile("(STINT|MATON|CLOCKIFY|XDG)_.*|SSL_CERT_FILE");

    private UndecodableText() {}

    /**
     * Checks all arguments, and the variables that the program reads.
     *
     * @throws UsageError if one contains a character that Java could not decode
     */
    static void reject(String[] arguments, EnvironmentVariables variables) {
        for (int at = 0; at < arguments.length; at++) {
            require("argument " + (at + 1), arguments[at]);
        }
        Map<String, String> sorted = new TreeMap<>(variables.values());
        sorted.forEach((name, value) -> {
            if (READ.matcher(name).matches()) {
                require(name, value);
            }
        });
    }

    private static void require(String source, String text) {
        if (INVALID.matcher(text).find()) {
            throw new UsageError(
                    source + ": not valid UTF-8, or not in the encoding of the locale",
                    "type it in UTF-8, with LC_ALL=C.UTF-8 or another UTF-8 locale that is installed; use the id of what has"
                            + " U+FFFD in its name");
        }
    }
}
