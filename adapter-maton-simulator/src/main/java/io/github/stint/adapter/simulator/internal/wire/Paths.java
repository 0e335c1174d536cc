package io.github.stint.adapter.simulator.internal.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Splits paths. */
public final class Paths {

    private Paths() {}

    /** Returns the segments of a path, not decoded and without the empty one before a leading slash. */
    public static List<String> segments(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.isEmpty() ? List.of() : List.of(relative.split("/", -1));
    }

    /**
     * Returns the decoded segments of a path.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two digits
     */
    public static List<String> decodedSegments(String path) {
        List<String> decoded = new ArrayList<>(segments(path));
        decoded.replaceAll(Paths::decode);
        return Collections.unmodifiableList(decoded);
    }

    /**
     * Returns the segments as if each sequence of slashes were one slash.
     *
     * @param keepsLast whether to keep the empty segment after a slash at the end
     */
    static List<String> withoutEmpty(List<String> segments, boolean keepsLast) {
        List<String> named = new ArrayList<>(segments);
        named.removeIf(String::isEmpty);
        if (keepsLast && !named.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
            named.add("");
        }
        return Collections.unmodifiableList(named);
    }

    /** In a path, a plus sign is not a blank. */
    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public static boolean startsWith(List<String> segments, String... first) {
        return segments.size() >= first.length
                && segments.subList(0, first.length).equals(Arrays.asList(first));
    }

    public static List<String> skip(List<String> segments, int count) {
        return segments.subList(Math.min(count, segments.size()), segments.size());
    }
}
