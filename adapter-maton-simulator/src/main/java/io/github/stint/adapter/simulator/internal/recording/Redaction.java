package io.github.stint.adapter.simulator.internal.recording;

import io.github.stint.adapter.simulator.internal.access.KeyRedactor;
import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes secrets from what is recorded: keys, whatever headers contain that identify a user, and the tokens of connections. */
final class Redaction {

    static final String REPLACEMENT = "***";

    private final Set<String> secretHeaders =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "x-addon-token");
    /** It ends at the end of a parameter, of a text in JSON, or of a URL in a text. */
    private static final Pattern SESSION_TOKEN = Pattern.compile("(?i)(session_token=)[^&\"'\\s<>\\\\]+");

    private final KeyRedactor keys;

    Redaction(KeyRedactor keys) {
        this.keys = keys;
    }

    String method(Request request) {
        return keys.redact(request.method());
    }

    String target(Request request) {
        return keys.redact(withoutTokens(request.target()));
    }

    /** Replaces the whole value of a header that is a secret for any service, also if this simulator does not know the key in it. */
    String header(String name, String value) {
        return secretHeaders.contains(name.toLowerCase(Locale.ROOT))
                ? REPLACEMENT
                : keys.redactText(withoutTokens(value));
    }

    String headerName(String name) {
        return keys.redactText(name);
    }

    String body(String text) {
        return keys.redactWithin(withoutTokens(text));
    }

    /** Returns bytes that are no text, in Base64. Keys are found in them because each is in ASCII. */
    String bytes(Content content) {
        String characters = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        return Base64.getEncoder().encodeToString(body(characters).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String withoutTokens(String text) {
        return SESSION_TOKEN.matcher(text).replaceAll("$1" + REPLACEMENT);
    }
}
