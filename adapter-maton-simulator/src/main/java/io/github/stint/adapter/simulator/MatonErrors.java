package io.github.stint.adapter.simulator;

import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;

/** The errors that the gateway makes itself. They look unlike those of Clockify, and unlike each other. */
final class MatonErrors {

    private final Json json = new Json();

    private record NestedDto(InnerDto error) {}

    private record InnerDto(String message, int code) {}

    private record FlatDto(String message, String type, int code) {}

    Answer invalidKey() {
        return nested(401, "Invalid API key");
    }

    Answer noConnection() {
        return nested(400, "No active clockify connection found");
    }

    Answer badRequest(String message) {
        return nested(400, message);
    }

    Answer unknownApp(String app) {
        return nested(404, "App " + app + " not found");
    }

    Answer wrongMethod() {
        return nested(405, "Method not allowed");
    }

    /** What went wrong behind the gateway's own side. */
    Answer failure(StintException failure) {
        if (failure instanceof RateLimited limited) {
            return limited.retryAfter()
                    .map(time -> RetryAfter.on(tooManyRequests(), time))
                    .orElseGet(this::tooManyRequests);
        }
        return failure instanceof NotAuthenticated
                ? invalidKey()
                : nested(500, "Internal server error").because(failure.getMessage());
    }

    Answer unknownConnection(String id) {
        return json.answer(404, new FlatDto("Connection " + id + " not found", "Not Found", 404));
    }

    Answer tooManyRequests() {
        return Answer.empty(429);
    }

    private Answer nested(int status, String message) {
        return json.answer(status, new NestedDto(new InnerDto(message, status)));
    }
}
