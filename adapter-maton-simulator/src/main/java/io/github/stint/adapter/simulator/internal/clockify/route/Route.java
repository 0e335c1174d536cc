package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The action for a method and a path.
 *
 * @param template the segments of the path; one in braces is a variable, which matches any segment but an empty one
 */
public record Route(String method, List<String> template, Function<RouteRequest, RouteResult> action) {

    static Route of(String method, String template, Function<RouteRequest, RouteResult> action) {
        return new Route(method, Paths.segments(template), action);
    }

    boolean accepts(String requested) {
        // HEAD is handled as GET; its response is sent without the body.
        return method.equals(requested) || (method.equals("GET") && requested.equals("HEAD"));
    }

    /** Returns the variables in the path, or empty if the path does not match. */
    public Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            String actual = segments.get(i);
            if (expected.startsWith("{") && !actual.isEmpty()) {
                variables.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
