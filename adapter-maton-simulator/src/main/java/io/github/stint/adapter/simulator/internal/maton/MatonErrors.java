package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.adapter.simulator.internal.wire.RetryAfterHeader;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;

/** The errors that the gateway makes itself. They look unlike those of Clockify, and unlike each other. */
public final class MatonErrors {

    private final Json json = new Json();

    private record NestedDto(InnerDto error) {}

    private record InnerDto(String message, int code) {}

    private record FlatDto(String message, String type, int code) {}

    Response invalidKey() {
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

    Response wrongMethod() {
        return nested(405, "Method not allowed");
    }

    /** What went wrong behind the gateway's own side. */
    Response failure(StintException failure) {
        if (failure instanceof RateLimited limited) {
            return limited.retryAfter()
                    .map(time -> RetryAfterHeader.on(tooManyRequests(), time))
                    .orElseGet(this::tooManyRequests);
        }
        return failure instanceof NotAuthenticated
                ? invalidKey()
                : nested(500, "Internal server error").because(failure.getMessage());
    }

    Response unknownConnection(String id) {
        return json.answer(404, new FlatDto("Connection " + id + " not found", "Not Found", 404));
    }

    Response tooManyRequests() {
        return Response.empty(429);
    }

    private Response nested(int status, String message) {
        return json.answer(status, new NestedDto(new InnerDto(message, status)));
    }
}
