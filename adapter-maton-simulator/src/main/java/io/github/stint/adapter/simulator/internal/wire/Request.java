package io.github.stint.adapter.simulator.internal.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param target the path and the query as they were sent
 * @param segments the path, taken apart and decoded
 * @param headers by their names in lower case
 * @param body an empty text when there is none; nothing when it is no text in UTF-8
 */
public record Request(
        String method,
        String target,
        List<String> segments,
        Query query,
        Map<String, List<String>> headers,
        Optional<String> body) {

    /** The values of a header, one for each time that it was sent. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** The key that was sent as a bearer token. */
    public Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    /** The same request as whoever is behind the first segments gets it. */
    public Request behind(int count) {
        return new Request(method, target, Paths.after(count, segments), query, headers, body);
    }
}
