package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.core.error.InvalidValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which requests a fault hits.
 *
 * @param method such as {@code POST}, in upper case; {@code *} for every method. {@code GET} hits a {@code HEAD} too, because it is
 *     answered as one
 * @param path the path as the service itself knows it, whatever face was asked: {@code /workspaces/6650a0/tags},
 *     {@code /user}, {@code /connections}. A {@code *} stands for one segment, and {@code **} at the end for the rest of any length
 */
public record RequestMatch(String method, String path) {

    private static final String ANYTHING = "*";
    private static final String REST = "**";
    private static final Pattern METHOD = Pattern.compile("\\*|[A-Z]+");
    /** Segments, of which only the last may be the rest. */
    private static final Pattern PATH = Pattern.compile("/(?!.*\\*\\*/)[^?#]*");

    /** Checks both; throws {@link InvalidValue} for what no request could match. */
    public RequestMatch {
        if (!METHOD.matcher(method).matches()) {
            throw new InvalidValue(
                    "plan a fault",
                    "method",
                    "a fault cannot match the method \"" + method + "\"",
                    "write it in upper case, such as POST, or * for every one");
        }
        if (!PATH.matcher(path).matches()) {
            throw new InvalidValue(
                    "plan a fault",
                    "path",
                    "a fault cannot match the path \"" + path + "\"",
                    "begin it with a slash, leave out the query, and write ** only at its end");
        }
    }

    /** Every request. */
    public static RequestMatch any() {
        return new RequestMatch(ANYTHING, "/" + REST);
    }

    /** The requests of that method and path. */
    public static RequestMatch of(String method, String path) {
        return new RequestMatch(method, path);
    }

    boolean matches(String actualMethod, List<String> segments) {
        return matchesMethod(actualMethod) && matchesPath(segments);
    }

    private boolean matchesMethod(String actual) {
        return method.equals(ANYTHING) || method.equals(actual) || (method.equals("GET") && actual.equals("HEAD"));
    }

    private boolean matchesPath(List<String> segments) {
        List<String> wanted = Paths.segments(path);
        boolean open = !wanted.isEmpty() && wanted.get(wanted.size() - 1).equals(REST);
        int fixed = open ? wanted.size() - 1 : wanted.size();
        if (segments.size() < fixed || (segments.size() > fixed && !open)) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!wanted.get(i).equals(ANYTHING) && !wanted.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
