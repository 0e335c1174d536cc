package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;

/** The gateway's own errors. Their JSON differs from Clockify's, and from error to error. */
public final class MatonErrors {

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
        return unknown("Not found");
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
        return unknown("Connection " + id + " not found");
    }

    Response tooManyRequests() {
        return Response.empty(429);
    }

    private static Response nested(int status, String message) {
        JsonObject error = json -> {
            json.field("message", message);
            json.field("code", status);
        };
        JsonObject body = json -> json.field("error", error);
        return Json.response(status, body);
    }

    private static Response unknown(String message) {
        JsonObject body = json -> {
            json.field("message", message);
            json.field("type", "Not Found");
            json.field("code", 404);
        };
        return Json.response(404, body);
    }
}
