package io.github.stint.adapter.simulator.internal.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces keys in the log, including keys in the wrong part of a request, in the other case, and in Base64 or percent-encoded, also twice.
 */
public final class KeyRedactor {

    private static final String REPLACEMENT = "***";
    private static final Pattern PART = Pattern.compile("[^/?&=]+");
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** A shorter key could be part of a word, so it is replaced only where it is a whole part of the path or query. */
    private static final int MIN_LONG_KEY_LENGTH = 8;

    private static final Pattern PERCENT_CODE = Pattern.compile("%(?<code>[0-9A-Fa-f]{2})");
    private static final Pattern JSON_CODE = Pattern.compile("\\\\u00(?<code>[0-9A-Fa-f]{2})");
    private static final int HEXADECIMAL = 16;

    private final Set<String> keys;
    private final List<String> longForms;
    private final List<Pattern> occurrences;

    /** Replaces these keys. */
    public KeyRedactor(Set<String> keys) {
        this.keys = keys;
        this.occurrences = keys.stream().flatMap(KeyRedactor::occurrences).toList();
        this.longForms = keys.stream()
                .filter(key -> key.length() >= MIN_LONG_KEY_LENGTH)
                .flatMap(KeyRedactor::forms)
                .toList();
    }

    /** Returns the method, or the path and query, of a request without keys. */
    public String redact(String target) {
        String parts = PART.matcher(target).replaceAll(this::redactPart);
        return containsLongKey(parts) ? REPLACEMENT : parts;
    }

    /** Returns a text, such as a message, without keys. */
    public String redactText(String text) {
        String words = WORD.matcher(text)
                .replaceAll(word -> keys.contains(word.group()) || containsLongKey(word.group())
                        ? REPLACEMENT
                        : Matcher.quoteReplacement(word.group()));
        return containsLongKey(words) ? REPLACEMENT : words;
    }

    /**
     * Returns a long text, such as a body, in which only the keys are replaced. All of it is replaced if it has a key in a form that cannot
     * be cut out of it.
     */
    public String redactWithin(String text) {
        String cut = text;
        for (Pattern occurrence : occurrences) {
            cut = occurrence.matcher(cut).replaceAll(REPLACEMENT);
        }
        String plain = cut.indexOf('\\') < 0 ? cut : decode(cut, JSON_CODE).replace("\\", "");
        String decoded = decode(plain, PERCENT_CODE);
        return Stream.of(plain, decoded, decode(decoded, PERCENT_CODE))
                        .map(form -> form.toLowerCase(Locale.ROOT))
                        .anyMatch(form -> longForms.stream().anyMatch(form::contains))
                ? REPLACEMENT
                : cut;
    }

    private static String decode(String text, Pattern code) {
        return code.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), HEXADECIMAL))));
    }

    /** A short key is replaced only where it is a whole text in JSON. */
    private static Stream<Pattern> occurrences(String key) {
        return key.length() < MIN_LONG_KEY_LENGTH
                ? Stream.of(Pattern.compile("(?<=\")" + Pattern.quote(key) + "(?=\")"))
                : forms(key).map(form -> Pattern.compile(Pattern.quote(form), Pattern.CASE_INSENSITIVE));
    }

    private String redactPart(MatchResult part) {
        String text = decode(part.group());
        return keys.contains(text) || keys.contains(decode(text)) || containsLongKey(text)
                ? REPLACEMENT
                : Matcher.quoteReplacement(part.group());
    }

    private boolean containsLongKey(String text) {
        String decoded = decode(text);
        return Stream.of(text, decoded, decode(decoded))
                .map(form -> form.toLowerCase(Locale.ROOT))
                .anyMatch(form -> longForms.stream().anyMatch(form::contains));
    }

    /** Returns the key and its Base64 forms in lower case, without the last digit, which depends on what follows the key. */
    private static Stream<String> forms(String key) {
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        String start = base64.substring(0, base64.length() - 1);
        return Stream.of(key, start, start.replace('+', '-').replace('/', '_'))
                .map(form -> form.toLowerCase(Locale.ROOT));
    }

    /** Returns the text as it is if a percent sign in it is not followed by two digits. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
