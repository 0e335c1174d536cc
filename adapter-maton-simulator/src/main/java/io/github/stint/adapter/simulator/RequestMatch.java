package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.core.error.InvalidValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The requests that a fault applies to.
 *
 * @param method in upper case, such as {@code POST}, or {@code *} for every method. {@code GET} includes {@code HEAD}, which is handled
 *     the same way
 * @param path the path of the service itself, such as {@code /workspaces/6650a0/tags}, {@code /user} or {@code /connections}, through
 *     the gateway and directly. A {@code *} matches one segment, and {@code **} at the end any number of them
 */
public record RequestMatch(String method, String path) {

    private static final String ANYTHING = "*";
    private static final String REST = "**";
    private static final Pattern METHOD = Pattern.compile("\\*|[A-Z]+");
    /** Only the last segment may be {@code **}. */
    private static final Pattern PATH = Pattern.compile("/(?!.*\\*\\*/)[^?#]*");

    /** Throws {@link InvalidValue} if no request could match. */
    public RequestMatch {
        if (!METHOD.matcher(method).matches()) {
            throw new InvalidValue(
                    "plan a fault",
                    "method",
                    "invalid method for a fault: \"" + method + "\"",
                    "use upper case, such as POST, or * for every method");
        }
        if (!PATH.matcher(path).matches()) {
            throw new InvalidValue(
                    "plan a fault",
                    "path",
                    "invalid path for a fault: \"" + path + "\"",
                    "start it with a slash, remove the query, and use ** only at the end");
        }
    }

    /** Returns a match for every request. */
    public static RequestMatch any() {
        return new RequestMatch(ANYTHING, "/" + REST);
    }

    /** Returns a match for the method and path. */
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
        List<String> expected = Paths.segments(path);
        boolean open = !expected.isEmpty() && expected.get(expected.size() - 1).equals(REST);
        int fixed = open ? expected.size() - 1 : expected.size();
        if (segments.size() < fixed || (segments.size() > fixed && !open)) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!expected.get(i).equals(ANYTHING) && !expected.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
