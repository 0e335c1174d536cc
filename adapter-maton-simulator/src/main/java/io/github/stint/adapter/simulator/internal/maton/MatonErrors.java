package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;

/** The gateway's own errors. Their JSON differs from Clockify's, and from error to error. */
public final class MatonErrors {

    private final Json json = new Json();

    private record NestedDto(InnerDto error) {}

    private record InnerDto(String message, int code) {}

    private record FlatDto(String message, String type, int code) {}

    public Response invalidKey() {
        return nested(401, "Invalid API key");
    }

    Response noConnection() {
        return nested(400, "No active clockify connection found");
    }

    Response badRequest(String message) {
        return nested(400, message);
    }

    Response unknownApp(String app) {
        return nested(404, "App " + app + " not found");
    }

    public Response forbidden() {
        return nested(403, "Forbidden");
    }

    public Response notFound() {
        return json.response(404, new FlatDto("Not found", "Not Found", 404));
    }

    Response methodNotAllowed() {
        return nested(405, "Method not allowed");
    }

    /** Returns the response to an error of the ports in the gateway's own API. */
    Response failure(StintException failure) {
        if (failure instanceof RateLimited limited) {
            return limited.retryAfter().map(tooManyRequests()::withRetryAfter).orElseGet(this::tooManyRequests);
        }
        return failure instanceof NotAuthenticated
                ? invalidKey()
                : nested(500, "Internal server error").withReason(failure.getMessage());
    }

    Response unknownConnection(String id) {
        return json.response(404, new FlatDto("Connection " + id + " not found", "Not Found", 404));
    }

    Response tooManyRequests() {
        return Response.empty(429);
    }

    private Response nested(int status, String message) {
        return json.response(status, new NestedDto(new InnerDto(message, status)));
    }
}
