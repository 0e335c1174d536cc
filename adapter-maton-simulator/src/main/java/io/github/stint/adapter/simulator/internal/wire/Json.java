package io.github.stint.adapter.simulator.internal.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import org.jspecify.annotations.Nullable;

/** Parses and writes JSON as the service does: strictly, with exact numbers and null values, and without HTML escapes. */
public final class Json {

    private final Gson gson = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL)
            .create();

    private record ErrorDto(String message, int code) {}

    /** Returns a response with a wire type, or a list of them, as its body. */
    public Response response(int status, Object body) {
        return Response.json(status, gson.toJson(body));
    }

    /** Returns an error in the format of Clockify, with the status as its code. */
    public Response error(int status, String message) {
        return response(status, new ErrorDto(message, status));
    }

    public Response error(WireError error) {
        return error.hasBody()
                ? response(error.status(), new ErrorDto(String.valueOf(error.getMessage()), error.code()))
                : Response.empty(error.status());
    }

    /**
     * Parses the body of a request.
     *
     * @param action the service's name for the action, for its error if there is no body
     */
    public Body body(Request request, String action) {
        String text = request.body().orElseThrow(WireErrors::notJson);
        if (text.isBlank()) {
            throw WireErrors.noBody(action);
        }
        return Body.requireObject("body", parse(text));
    }

    private @Nullable Object parse(String text) {
        try {
            return gson.fromJson(text, Object.class);
        } catch (JsonParseException malformed) {
            throw WireErrors.notJson();
        }
    }
}
