package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.adapter.maton.internal.transport.Credential;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of an error response. Clockify's are flat and have an error code; Maton's are wrapped, or have a type, or repeat the status
 * as their code. Some errors have no body, and some an HTML page.
 *
 * @param message may contain text of the request and names of classes of the service, but no secrets; empty if the body has none
 * @param code Clockify's error code
 * @param byMaton whether the error is probably from the gateway itself, and not from Clockify behind it
 * @param hasGatewayForm whether it has a form that only the gateway uses
 * @param understood whether there is a message or a code
 * @param foreign whether it is not JSON, so that it is from a proxy or another server
 */
public record ErrorBody(
        String message,
        OptionalInt code,
        boolean byMaton,
        boolean hasGatewayForm,
        boolean understood,
        boolean foreign) {

    private static final int MAX_MESSAGE_LENGTH = 300;

    static ErrorBody read(JsonMapper mapper, Credential credential, int status, byte[] body) {
        try {
            // Without a body, this is a node without any fields.
            return of(credential, status, mapper.readTree(body));
        } catch (RuntimeException notJson) {
            // Not always an exception of Jackson: some numbers overflow while they are read.
            return new ErrorBody("", OptionalInt.empty(), false, false, false, true);
        }
    }

    private static ErrorBody of(Credential credential, int status, JsonNode root) {
        boolean wrapped = root.path("error").isObject();
        JsonNode error = wrapped ? root.path("error") : root;
        String message =
                text(error, "message").or(() -> text(error, "description")).orElse("");
        OptionalInt code =
                error.path("code").isInt() ? OptionalInt.of(error.path("code").intValue()) : OptionalInt.empty();
        // The only code of Clockify that equals its status is 404, for a timer that is not running.
        boolean repeatsStatus = code.isPresent() && code.getAsInt() == status && status != 404;
        boolean hasGatewayForm = wrapped || error.has("type");
        return new ErrorBody(
                truncate(credential.redact(message)),
                code,
                hasGatewayForm || repeatsStatus,
                hasGatewayForm,
                !message.isEmpty() || code.isPresent(),
                false);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static String truncate(String message) {
        String singleLine = message.strip().replaceAll("\\s+", " ");
        return singleLine.length() <= MAX_MESSAGE_LENGTH
                ? singleLine
                : singleLine.substring(0, MAX_MESSAGE_LENGTH) + "...";
    }

    public boolean hasCode(int expected) {
        return code.isPresent() && code.getAsInt() == expected;
    }

    public boolean messageContains(String part) {
        return message.toLowerCase(Locale.ROOT).contains(part);
    }
}
