package io.github.stint.adapter.simulator;

import java.util.List;

/**
 * Which requests a fault hits.
 *
 * @param method such as {@code POST}, in upper case; {@code *} for every method
 * @param path the path as the service itself knows it, whatever face was asked: {@code /workspaces/6650a0/tags},
 *     {@code /user}, {@code /connections}. A {@code *} stands for one segment, and {@code **} at the end for the rest of any length
 */
public record RequestMatch(String method, String path) {

    private static final String ANYTHING = "*";
    private static final String REST = "**";

    /** Every request. */
    public static RequestMatch any() {
        return new RequestMatch(ANYTHING, "/" + REST);
    }

    /** The requests of that method and path. */
    public static RequestMatch of(String method, String path) {
        return new RequestMatch(method, path);
    }

    boolean matches(String actualMethod, List<String> segments) {
        return (method.equals(ANYTHING) || method.equals(actualMethod)) && matchesPath(segments);
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
