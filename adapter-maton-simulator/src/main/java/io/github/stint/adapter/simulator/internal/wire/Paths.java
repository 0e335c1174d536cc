package io.github.stint.adapter.simulator.internal.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Takes paths apart. */
public final class Paths {

    private Paths() {}

    /** The segments of a path, with nothing decoded; a slash at the beginning is no segment. */
    public static List<String> segments(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.isEmpty() ? List.of() : List.of(relative.split("/", -1));
    }

    /**
     * The segments of a path in a request.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two digits
     */
    public static List<String> decodedSegments(String path) {
        return segments(path).stream().map(Paths::decoded).toList();
    }

    /** In a path, a plus sign stands for itself. */
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public static boolean startWith(List<String> segments, String... first) {
        return segments.size() >= first.length
                && segments.subList(0, first.length).equals(Arrays.asList(first));
    }

    public static List<String> after(int count, List<String> segments) {
        return segments.subList(Math.min(count, segments.size()), segments.size());
    }
}
