package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.adapter.maton.internal.transport.Credential;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the body of an error says. Clockify's are flat and have a numeric code of their own; Maton's are wrapped, or have a type, or
 * repeat the status as their code. Some have no body, and some a page for people.
 *
 * @param message for people; it may hold what was sent, but nothing secret, and names of the service's own classes; empty text when
 *     there is none
 * @param code Clockify's own number
 * @param byMaton whether the gateway itself says so, and not Clockify behind it
 * @param understood whether there was a message or a code at all
 * @param foreign whether it is something else than JSON, as from whatever stands between here and the service
 */
public record ErrorBody(String message, OptionalInt code, boolean byMaton, boolean understood, boolean foreign) {

    /** Where a message is told, nobody wants to read more of it. */
    private static final int LONGEST = 300;

    static ErrorBody read(JsonMapper mapper, Credential credential, int status, byte[] body) {
        if (body.length == 0) {
            return nothing(false);
        }
        try {
            return of(credential, status, mapper.readTree(body));
        } catch (JacksonException notJson) {
            return nothing(true);
        }
    }

    private static ErrorBody nothing(boolean foreign) {
        return new ErrorBody("", OptionalInt.empty(), false, false, foreign);
    }

    private static ErrorBody of(Credential credential, int status, JsonNode root) {
        boolean wrapped = root.path("error").isObject();
        JsonNode error = wrapped ? root.path("error") : root;
        String message =
                text(error, "message").or(() -> text(error, "description")).orElse("");
        OptionalInt code =
                error.path("code").isInt() ? OptionalInt.of(error.path("code").intValue()) : OptionalInt.empty();
        // Clockify's only code that equals its status is 404, for a timer that does not run.
        boolean repeatsTheStatus = code.isPresent() && code.getAsInt() == status && status != 404;
        boolean byMaton = wrapped || error.has("type") || repeatsTheStatus;
        return new ErrorBody(
                shortened(credential.redact(message)), code, byMaton, !message.isEmpty() || code.isPresent(), false);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static String shortened(String message) {
        String onOneLine = message.strip().replaceAll("\\s+", " ");
        return onOneLine.length() <= LONGEST ? onOneLine : onOneLine.substring(0, LONGEST) + "...";
    }

    public boolean hasCode(int wanted) {
        return code.isPresent() && code.getAsInt() == wanted;
    }

    public boolean says(String part) {
        return message.toLowerCase(Locale.ROOT).contains(part);
    }
}
