package io.github.stint.mcp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of messages: JSON-RPC 2.0, one message on a line, in UTF-8. */
final class MessageFormat {

    /** Deeper than any argument of a tool. */
    private static final int MAX_DEPTH = 64;

    private static final String VERSION = "2.0";

    /** Of an integer that fits a {@code long}. */
    private static final int MAX_ID_LENGTH = 18;

    private MessageFormat() {}

    /**
     * Reads a message.
     *
     * @throws ProtocolError if it is not valid, with the id of the request if that is
     */
    static Incoming read(byte[] line) throws ProtocolError {
        JsonElement json = parse(decode(line));
        if (json.isJsonArray()) {
            throw ProtocolError.invalidRequest("Batches are not supported; send one message on each line");
        }
        if (!json.isJsonObject()) {
            throw ProtocolError.invalidRequest("A message is an object");
        }
        JsonObject message = json.getAsJsonObject();
        if (!message.has("id")) {
            return withoutId(message);
        }
        JsonPrimitive id = id(message.get("id"));
        try {
            return withId(id, message);
        } catch (ProtocolError invalid) {
            throw invalid.of(id);
        }
    }

    private static Incoming withId(JsonPrimitive id, JsonObject message) throws ProtocolError {
        requireVersion(message);
        if (isResponse(message)) {
            return new Incoming.Response();
        }
        return new Incoming.Request(id, method(message), params(message));
    }

    private static Incoming withoutId(JsonObject message) throws ProtocolError {
        requireVersion(message);
        if (isResponse(message)) {
            return new Incoming.Response();
        }
        String method = method(message);
        @Nullable JsonElement params = message.get("params");
        // What is wrong with a notification is not reported.
        return new Incoming.Notification(
                method, params != null && params.isJsonObject() ? params.getAsJsonObject() : new JsonObject());
    }

    private static String decode(byte[] line) throws ProtocolError {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw ProtocolError.parse("Parse error: the message is not UTF-8");
        }
    }

    private static JsonElement parse(String text) throws ProtocolError {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(MAX_DEPTH);
        try {
            JsonElement json = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw ProtocolError.parse("Parse error: a line is one message");
            }
            return json;
        } catch (JsonParseException | IOException invalid) {
            throw ProtocolError.parse("Parse error: the message is not JSON, or deeper than " + MAX_DEPTH + " levels");
        }
    }

    private static void requireVersion(JsonObject message) throws ProtocolError {
        if (!isText(message.get("jsonrpc"))
                || !message.get("jsonrpc").getAsString().equals(VERSION)) {
            throw ProtocolError.invalidRequest("The member jsonrpc is \"2.0\" in each message");
        }
    }

    private static boolean isResponse(JsonObject message) {
        return !message.has("method") && (message.has("result") || message.has("error"));
    }

    private static JsonPrimitive id(JsonElement id) throws ProtocolError {
        return requestId(id)
                .orElseThrow(() -> ProtocolError.invalidRequest(
                        "The id of a request is a text or an integer of at most " + MAX_ID_LENGTH + " digits"));
    }

    /** Returns the id of a request in the form in which equal ids are equal; empty if it is not valid. */
    static Optional<JsonPrimitive> requestId(JsonElement id) {
        if (isText(id)) {
            return Optional.of(id.getAsJsonPrimitive());
        }
        boolean integer = id.isJsonPrimitive() && id.getAsJsonPrimitive().isNumber() && isInteger(id.getAsString());
        return integer ? Optional.of(new JsonPrimitive(Long.parseLong(id.getAsString()))) : Optional.empty();
    }

    private static boolean isInteger(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        for (int at = first; at < number.length(); at++) {
            if (number.charAt(at) < '0' || number.charAt(at) > '9') {
                return false;
            }
        }
        return number.length() - first <= MAX_ID_LENGTH;
    }

    private static String method(JsonObject message) throws ProtocolError {
        if (!isText(message.get("method"))) {
            throw ProtocolError.invalidRequest("The member method is a text");
        }
        return message.get("method").getAsString();
    }

    private static JsonObject params(JsonObject message) throws ProtocolError {
        @Nullable JsonElement params = message.get("params");
        if (params == null) {
            return new JsonObject();
        }
        if (!params.isJsonObject()) {
            throw ProtocolError.invalidParams("The params of a request are an object");
        }
        return params.getAsJsonObject();
    }

    private static boolean isText(@Nullable JsonElement json) {
        return json != null
                && json.isJsonPrimitive()
                && json.getAsJsonPrimitive().isString();
    }

    /** Returns the response with that result. */
    static JsonObject result(JsonPrimitive id, JsonObject result) {
        JsonObject response = response();
        response.add("id", id);
        response.add("result", result);
        return response;
    }

    /** Returns the response with that error. It has no id if that of the request could not be read. */
    static JsonObject error(ProtocolError error) {
        JsonObject response = response();
        error.id().ifPresent(id -> response.add("id", id));
        response.add("error", error.toJson());
        return response;
    }

    private static JsonObject response() {
        JsonObject response = new JsonObject();
        response.addProperty("jsonrpc", VERSION);
        return response;
    }

    /** Returns the line of a message, with its end. */
    static byte[] write(JsonObject message) {
        // JSON escapes line breaks in texts, so that the line has no other.
        return (message + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
