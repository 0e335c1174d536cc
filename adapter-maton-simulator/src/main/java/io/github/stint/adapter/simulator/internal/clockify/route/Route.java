package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The action for a method and a path.
 *
 * @param template the segments of the path; one in braces is a variable, which matches any segment but an empty one
 * @param onlyReads whether its requests change nothing, so that others can be executed at the same time
 */
public record Route(
        String method, List<String> template, Function<RouteRequest, RouteResult> action, boolean onlyReads) {

    /** Creates a route for a path that is relative to {@code /api/v1}. */
    public static Route of(String method, String template, Function<RouteRequest, RouteResult> action) {
        return new Route(method, Paths.segments(template), action, method.equals("GET"));
    }

    /** Creates a route of {@code POST} whose requests state in their body what to read, and change nothing. */
    static Route reading(String template, Function<RouteRequest, RouteResult> action) {
        return new Route("POST", Paths.segments(template), action, true);
    }

    boolean accepts(String requested) {
        // HEAD is handled as GET; its response is sent without the body.
        return method.equals(requested) || (method.equals("GET") && requested.equals("HEAD"));
    }

    boolean matches(List<String> segments) {
        if (segments.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            String actual = segments.get(i);
            boolean same = isVariable(expected) ? !actual.isEmpty() : expected.equals(actual);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Returns the variables in a path that matches. */
    public Map<String, String> variables(List<String> segments) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            if (isVariable(expected)) {
                variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
            }
        }
        return variables;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
