package io.github.stint.adapter.maton.fake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to a request: a response, or a failure before or during it. The body must not be changed. */
public final class Reply {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Optional<IOException> failure;

    Reply(int status, Map<String, List<String>> headers, byte[] body, Optional<IOException> failure) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.failure = failure;
    }

    int status() {
        return status;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Thrown after the body if there is a status, else instead of a response. */
    Optional<IOException> failure() {
        return failure;
    }

    /** A response with a JSON body; an empty text is no body. */
    public static Reply of(int status, String body) {
        return of(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A response with that body. */
    public static Reply of(int status, byte[] body) {
        Map<String, List<String>> headers =
                body.length == 0 ? Map.of() : Map.of("Content-Type", List.of("application/json"));
        return new Reply(status, headers, body, Optional.empty());
    }

    /** No response. */
    public static Reply failing(IOException failure) {
        return new Reply(0, Map.of(), new byte[0], Optional.of(failure));
    }

    /** This response with another header. */
    public Reply with(String header, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(header, List.of(value));
        return new Reply(status, more, body, failure);
    }

    /** This response, whose connection breaks after the body. */
    public Reply breakingWith(IOException after) {
        return new Reply(status, headers, body, Optional.of(after));
    }
}
