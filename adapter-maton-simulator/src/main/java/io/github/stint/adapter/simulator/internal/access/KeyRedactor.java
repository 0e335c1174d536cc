package io.github.stint.adapter.simulator.internal.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes keys out of what is logged of a request, also those that were sent where they do not belong, in whatever notation. */
public final class KeyRedactor {

    private static final String MASK = "***";
    private static final Pattern PART = Pattern.compile("[^/?&=]+");
    /** A shorter key is a word that a path may hold by chance, so it is masked only where it stands alone. */
    private static final int LONG = 8;

    private final Set<String> keys;

    KeyRedactor(Set<String> keys) {
        this.keys = keys;
    }

    /** The path and query of a request without keys. */
    public String masked(String target) {
        String parts = PART.matcher(target).replaceAll(this::maskedPart);
        return holdsLongKey(parts) || holdsLongKey(decoded(parts)) ? MASK : parts;
    }

    private String maskedPart(MatchResult part) {
        String text = decoded(part.group());
        return keys.contains(text) || holdsLongKey(text) ? MASK : Matcher.quoteReplacement(part.group());
    }

    private boolean holdsLongKey(String text) {
        return keys.stream().filter(key -> key.length() >= LONG).anyMatch(text::contains);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
