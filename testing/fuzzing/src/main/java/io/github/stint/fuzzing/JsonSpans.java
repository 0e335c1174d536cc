package io.github.stint.fuzzing;

import java.util.ArrayList;
import java.util.List;

/** Finds the values in a text that looks like JSON. */
final class JsonSpans {

    /** A part of a text. */
    record Span(int begin, int end) {}

    private JsonSpans() {}

    /** The values of objects and arrays, in the order of their begin; empty if it does not look like JSON. */
    static List<Span> valuesIn(String text) {
        List<Span> spans = new ArrayList<>();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (quoted && each == '\\') {
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ':' || each == ',' || each == '[')) {
                spans.add(new Span(at + 1, endOfValue(text, at + 1)));
            }
        }
        return spans;
    }

    private static int endOfValue(String text, int begin) {
        int depth = 0;
        boolean quoted = false;
        for (int at = begin; at < text.length(); at++) {
            char each = text.charAt(at);
            if (quoted && each == '\\') {
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '{' || each == '[')) {
                depth++;
            } else if (!quoted && (each == '}' || each == ']' || each == ',')) {
                if (depth == 0) {
                    return at;
                }
                depth -= each == ',' ? 0 : 1;
            }
        }
        return text.length();
    }
}
