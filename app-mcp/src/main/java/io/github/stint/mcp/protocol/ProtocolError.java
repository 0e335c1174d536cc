package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.stint.core.message.PrintableText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that is not a valid request, or a request that cannot be executed: the {@code error} of a response. */
final class ProtocolError extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;
    private static final int RESOURCE_NOT_FOUND = -32002;
    private static final int UNSUPPORTED_PROTOCOL_VERSION = -32022;

    /** Enough to recognize a name; the rest of a longer text of a client is not sent back. */
    private static final int MAX_QUOTED_LENGTH = 80;

    private final int code;
    private final transient @Nullable JsonObject data;
    private final transient @Nullable JsonPrimitive id;

    private ProtocolError(int code, String message, @Nullable JsonObject data, @Nullable JsonPrimitive id) {
        super(message);
        this.code = code;
        this.data = data;
        this.id = id;
    }

    static ProtocolError parse(String message) {
        return new ProtocolError(PARSE_ERROR, message, null, null);
    }

    static ProtocolError invalidRequest(String message) {
        return new ProtocolError(INVALID_REQUEST, message, null, null);
    }

    static ProtocolError methodNotFound(String method) {
        return new ProtocolError(METHOD_NOT_FOUND, "Method not found: " + quoted(method), null, null);
    }

    static ProtocolError invalidParams(String message) {
        return new ProtocolError(INVALID_PARAMS, message, null, null);
    }

    static ProtocolError internal() {
        return new ProtocolError(INTERNAL_ERROR, "Internal error; see the standard error of the server", null, null);
    }

    /** Since revision 2026-07-28 it is an error of the parameters. */
    static ProtocolError resourceNotFound(String uri, ProtocolVersion version) {
        return new ProtocolError(
                version.hasSession() ? RESOURCE_NOT_FOUND : INVALID_PARAMS,
                "Resource not found: " + quoted(uri),
                null,
                null);
    }

    static ProtocolError unsupportedVersion(String requested) {
        JsonObject data = new JsonObject();
        data.add("supported", ProtocolVersion.labels());
        data.addProperty("requested", quoted(requested));
        return new ProtocolError(UNSUPPORTED_PROTOCOL_VERSION, "Unsupported protocol version", data, null);
    }

    /** The error of the request with that id. */
    ProtocolError of(JsonPrimitive request) {
        return new ProtocolError(code, String.valueOf(getMessage()), data, request);
    }

    /** The id of the request; empty if it could not be read. */
    Optional<JsonPrimitive> id() {
        return Optional.ofNullable(id);
    }

    /** The {@code error} of the response. */
    JsonObject toJson() {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", getMessage());
        if (data != null) {
            error.add("data", data);
        }
        return error;
    }

    /** Returns a text of the client as it can be printed. */
    static String quoted(String text) {
        String printable = PrintableText.of(text);
        if (printable.length() <= MAX_QUOTED_LENGTH) {
            return printable;
        }
        int end = Character.isHighSurrogate(printable.charAt(MAX_QUOTED_LENGTH - 1))
                ? MAX_QUOTED_LENGTH - 1
                : MAX_QUOTED_LENGTH;
        return printable.substring(0, end) + "…";
    }
}
