package io.github.stint.adapter.simulator.internal.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as the service does: strictly, with exact numbers, with null values, and without escapes for HTML. */
public final class Json {

    private final Gson gson = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL)
            .create();

    private record ErrorDto(String message, int code) {}

    /** A response whose body is a wire type, or a list of them. */
    public Response answer(int status, Object body) {
        return Response.json(status, gson.toJson(body));
    }

    /** An error in the form of Clockify, whose code is the status. */
    public Response error(int status, String message) {
        return answer(status, new ErrorDto(message, status));
    }

    public Response error(WireError error) {
        return error.hasBody()
                ? answer(error.status(), new ErrorDto(String.valueOf(error.getMessage()), error.code()))
                : Response.empty(error.status());
    }

    /**
     * Reads the body of a request.
     *
     * @param action the service's name for what is requested, for the error when there is no body
     */
    public Body body(Request request, String action) {
        String text = request.body().orElseThrow(WireErrors::notJson);
        if (text.isBlank()) {
            throw WireErrors.noBody(action);
        }
        return Body.objectIn("body", parse(text));
    }

    private @Nullable Object parse(String text) {
        try {
            return gson.fromJson(text, Object.class);
        } catch (JsonParseException malformed) {
            throw WireErrors.notJson();
        }
    }
}
