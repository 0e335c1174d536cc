package io.github.stint.adapter.maton.internal.transport;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An API key and the header that carries it. Immutable; {@code toString} hides the key. */
public final class Credential {

    private static final String OPERATION = "read an API key";
    private static final String HIDDEN = "(hidden)";
    /** Enough to distinguish keys. */
    private static final int DIGEST_BYTES = 16;
    /** No service issues a shorter key, and a shorter one, as of a test, would be hidden within words. */
    private static final int MIN_SECRET_LENGTH = 8;
    /** Characters that cannot end a header. */
    private static final Pattern KEY = Pattern.compile("[!-~]+");
    /** The token in a connection's URL gives access to the account, like a key. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i)(session_token(?:=|%3d|\\\\u003d)|bearer\\s+)[^\\s\"'&<>]+");

    private final String header;
    private final String prefix;
    private final char[] key;

    private Credential(String header, String prefix, @Nullable String key, String origin) {
        if (key == null || key.isBlank()) {
            throw new NotAuthenticated(
                    OPERATION,
                    "no API key is given",
                    "set a key from " + origin + ", for example in a variable of the environment");
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidValue(
                    OPERATION,
                    "api-key",
                    "the API key contains an invalid character",
                    "copy it again, without spaces or line breaks around it");
        }
        this.header = header;
        this.prefix = prefix;
        this.key = key.toCharArray();
    }

    /**
     * A key of Maton.
     *
     * @param key null or blank if it is not set, as a variable of the environment may be
     * @throws NotAuthenticated if it is not set
     * @throws InvalidValue if it is not a valid key
     */
    public static Credential ofMaton(@Nullable String key) {
        return new Credential("Authorization", "Bearer ", key, "maton.ai/settings (MATON_API_KEY)");
    }

    /** A key of Clockify; the same applies as to {@link #ofMaton}. */
    public static Credential ofClockify(@Nullable String key) {
        return new Credential("X-Api-Key", "", key, "the user profile in Clockify (CLOCKIFY_API_KEY)");
    }

    String header() {
        return header;
    }

    /** The value of the header. Created for each request, so that it is garbage as soon as the request is sent. */
    String value() {
        return prefix + String.valueOf(key);
    }

    /**
     * Identifies the account behind the key without revealing the key.
     *
     * @param service where the key is used; the same key elsewhere has another digest
     */
    public String digest(URI service) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((service + "\n" + String.valueOf(key)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Replaces the key, also percent-encoded, in JSON and in Base64, because servers print requests in each of these forms, and any other
     * secret that gives access to the account.
     */
    public String redact(String text) {
        String withoutKey =
                key.length < MIN_SECRET_LENGTH ? text : forms().matcher(text).replaceAll(HIDDEN);
        return TOKEN.matcher(withoutKey).replaceAll("$1" + HIDDEN);
    }

    /** Created when an error is reported only, so that no other copy of the key remains in memory. */
    private Pattern forms() {
        String text = String.valueOf(key);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return Pattern.compile(Stream.of(
                        text,
                        json,
                        json.replace("/", "\\/"),
                        URLEncoder.encode(text, StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getUrlEncoder().encodeToString(bytes),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .map(form -> form.equals(text) ? Pattern.quote(form) : "(?i:" + Pattern.quote(form) + ")")
                .collect(Collectors.joining("|")));
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
