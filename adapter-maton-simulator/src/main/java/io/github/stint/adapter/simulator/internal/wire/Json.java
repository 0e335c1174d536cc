package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import java.util.List;

/** The bodies of requests and responses, which are JSON. */
public final class Json {

    private Json() {}

    /** Returns a response with the value as its body. */
    public static Response response(int status, JsonValue body) {
        return Response.json(status, content(body));
    }

    /** Writes the fields of an object, which are the same in each response, for {@link JsonOutput#constants}. */
    public static String fields(JsonObject object) {
        JsonOutput output = new JsonOutput();
        object.writeFields(output);
        return output.content().text();
    }

    /** Writes a value. */
    public static Content content(JsonValue value) {
        JsonOutput output = new JsonOutput();
        value.writeTo(output);
        return output.content();
    }

    /** Returns an error in the format of Clockify, with the status as its code. */
    public static Response error(int status, String message) {
        return error(status, status, message);
    }

    public static Response error(WireError error) {
        return error.hasBody()
                ? error(error.status(), error.code(), String.valueOf(error.getMessage()))
                : Response.empty(error.status());
    }

    private static Response error(int status, int code, String message) {
        JsonObject body = json -> {
            json.field("message", message);
            json.field("code", code);
        };
        return response(status, body);
    }

    /** Parses a text that is one object whose values must have the right types; throws the service's error for any other. */
    public static Body object(String text) {
        return Body.requireObject("body", JsonInput.read(text), false);
    }

    /**
     * Parses the body of a request, whose values must have the right types.
     *
     * @param action the service's name for the action, for its error if there is no body
     */
    public static Body body(Request request, String action) {
        return body(request, action, false);
    }

    /**
     * Parses the body of a request.
     *
     * @param action the service's name for the action, for its error if there is no body
     * @param coerces whether values of some other types are accepted
     */
    public static Body body(Request request, String action, boolean coerces) {
        return Body.requireObject("body", JsonInput.read(text(request, action)), coerces);
    }

    /**
     * Parses the body of a request that is a list of objects.
     *
     * @param action the service's name for the action, for its error if there is no body
     * @param coerces whether values of some other types are accepted
     */
    public static List<Body> bodies(Request request, String action, boolean coerces) {
        return Body.requireObjects("body", JsonInput.read(text(request, action)), coerces);
    }

    private static String text(Request request, String action) {
        String text = request.body().orElseThrow(WireErrors::notJson);
        if (text.isBlank()) {
            throw WireErrors.noBody(action);
        }
        return text;
    }
}
