package io.github.stint.adapter.simulator.internal.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces keys in the log, including keys in the wrong part of a request and percent-encoded ones. */
public final class KeyRedactor {

    private static final String REPLACEMENT = "***";
    private static final Pattern PART = Pattern.compile("[^/?&=]+");
    /** A shorter key could be part of a word, so it is replaced only where it is a whole part of the path or query. */
    private static final int MIN_LONG_KEY_LENGTH = 8;

    private final Set<String> keys;

    KeyRedactor(Set<String> keys) {
        this.keys = keys;
    }

    /** Returns the path and query of a request without keys. */
    public String redact(String target) {
        String parts = PART.matcher(target).replaceAll(this::redactPart);
        return containsLongKey(parts) || containsLongKey(decode(parts)) ? REPLACEMENT : parts;
    }

    private String redactPart(MatchResult part) {
        String text = decode(part.group());
        return keys.contains(text) || containsLongKey(text) ? REPLACEMENT : Matcher.quoteReplacement(part.group());
    }

    private boolean containsLongKey(String text) {
        return keys.stream().filter(key -> key.length() >= MIN_LONG_KEY_LENGTH).anyMatch(text::contains);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
