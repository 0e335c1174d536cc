package io.github.stint.adapter.maton.internal.transport;

import io.github.stint.core.error.InvalidValue;
import java.util.regex.Pattern;

/**
 * A key, and how it is shown to the service. It is kept as characters, never as a part of a longer text, and {@code toString} hides
 * it. Immutable.
 */
public final class Credential {

    private static final String HIDDEN = "(hidden)";
    /** What may stand in a header without ending it. */
    private static final Pattern KEY = Pattern.compile("[!-~]+");
    /** Whoever has the address of a connection acts for the account, so its token is as good as a key. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i)(session_token(?:=|%3d|\\\\u003d)|bearer\\s+)[^\\s\"'&<>]+");

    private final String header;
    private final String prefix;
    private final char[] key;

    private Credential(String header, String prefix, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidValue(
                    "read an API key",
                    "api-key",
                    key.isBlank() ? "the API key is empty" : "the API key holds a character that no key has",
                    "copy it anew, without blanks or line ends around it");
        }
        this.header = header;
        this.prefix = prefix;
        this.key = key.toCharArray();
    }

    /** A key of Maton; throws {@link InvalidValue} when it cannot be one. */
    public static Credential ofMaton(String key) {
        return new Credential("Authorization", "Bearer ", key);
    }

    /** A key of Clockify itself; throws {@link InvalidValue} when it cannot be one. */
    public static Credential ofClockify(String key) {
        return new Credential("X-Api-Key", "", key);
    }

    String header() {
        return header;
    }

    /** The value of the header, made anew each time, so that it lives as long as its request only. */
    String value() {
        return prefix + String.valueOf(key);
    }

    /** The text without the key, and without anything else that opens the account. */
    public String redact(String text) {
        return TOKEN.matcher(text.replace(String.valueOf(key), HIDDEN)).replaceAll("$1" + HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
