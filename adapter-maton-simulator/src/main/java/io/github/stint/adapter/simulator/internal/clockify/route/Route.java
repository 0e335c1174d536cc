package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is done for a method and a path.
 *
 * @param template the segments of the path; one in braces stands for any but an empty one, and gives it a name
 */
public record Route(String method, List<String> template, Function<RouteRequest, RouteResult> action) {

    static Route of(String method, String template, Function<RouteRequest, RouteResult> action) {
        return new Route(method, Paths.segments(template), action);
    }

    boolean takes(String asked) {
        // The service answers a HEAD as it would a GET, and leaves out the body.
        return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }

    /** The named parts of the path; empty if it is another path. */
    public Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String wanted = template.get(i);
            String given = segments.get(i);
            if (wanted.startsWith("{") && !given.isEmpty()) {
                parts.put(wanted.substring(1, wanted.length() - 1), given);
            } else if (!wanted.equals(given)) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
