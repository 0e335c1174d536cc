package io.github.stint.adapter.simulator.internal.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param target the path and the query as they were sent
 * @param segments the decoded segments of the path
 * @param headers the values by the names in lower case
 * @param body an empty text for no body; absent if it is not valid UTF-8
 * @param content the bytes of the body
 */
public record Request(
        String method,
        String target,
        List<String> segments,
        Query query,
        Map<String, List<String>> headers,
        Optional<String> body,
        Content content) {

    /** Returns all values of a header. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Returns the bearer token of the Authorization header. */
    public Optional<String> bearerToken() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    /** Returns the same request without the first segments of its path. */
    public Request skipSegments(int count) {
        return withSegments(Paths.skip(segments, count));
    }

    /**
     * Returns the same request as if each sequence of slashes in its path were one slash.
     *
     * @param keepsLast whether a slash at the end distinguishes the path from one without it
     */
    public Request withSingleSlashes(boolean keepsLast) {
        return segments.contains("") ? withSegments(Paths.withoutEmpty(segments, keepsLast)) : this;
    }

    /** Returns the same request with other parameters; the target remains as it was sent. */
    public Request withQuery(Query replaced) {
        return new Request(method, target, segments, replaced, headers, body, content);
    }

    /** Returns the same request with these segments of its path; the target remains as it was sent. */
    public Request withSegments(List<String> replaced) {
        return new Request(method, target, replaced, query, headers, body, content);
    }
}
