package io.github.stint.adapter.simulator.internal.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody gets.
 *
 * @param body empty when there is none
 * @param reason what went wrong, for whoever runs the simulator; it is not sent
 */
public record Response(int status, Map<String, String> headers, String body, Optional<String> reason) {

    private Response(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Optional.empty());
    }

    public static Response json(int status, String body) {
        return new Response(status, Map.of("Content-Type", "application/json"), body);
    }

    public static Response html(int status, String body) {
        return new Response(status, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), "");
    }

    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, reason);
    }

    public Response because(String why) {
        return new Response(status, headers, body, Optional.of(why));
    }
}
