package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.core.error.RateLimited;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A response.
 *
 * @param body empty for no body
 * @param reason what went wrong, for the log; it is not sent
 */
public record Response(int status, Map<String, String> headers, Content body, Optional<String> reason) {

    private Response(int status, Map<String, String> headers, Content body) {
        this(status, headers, body, Optional.empty());
    }

    static Response json(int status, Content body) {
        return new Response(status, Map.of("Content-Type", "application/json"), body);
    }

    public static Response html(int status, String body) {
        return new Response(status, Map.of("Content-Type", "text/html; charset=utf-8"), Content.of(body));
    }

    /** Returns a response with any headers and body. */
    public static Response of(int status, Map<String, String> headers, Content body) {
        return new Response(status, headers, body);
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), Content.empty());
    }

    /** Adds headers in the order of the map. */
    public Response withHeaders(Map<String, String> added) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(added);
        return new Response(status, more, body, reason);
    }

    public Response withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, reason);
    }

    /** Sets Retry-After in whole seconds, rounded up, because a client that retries too early would be rejected again. */
    public Response withRetryAfter(Duration time) {
        return withHeader("Retry-After", String.valueOf(RateLimited.secondsRoundedUp(time)));
    }

    public Response withReason(String text) {
        return new Response(status, headers, body, Optional.of(text));
    }
}
