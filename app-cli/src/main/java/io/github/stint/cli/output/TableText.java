package io.github.stint.cli.output;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Formats tables. */
public final class TableText {

    /** The inside of a character class. */
    static final String UNSAFE_CHARACTERS = "\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069";

    private static final Pattern UNSAFE = Pattern.compile("[" + UNSAFE_CHARACTERS + "]+");

    private TableText() {}

    /** Returns a table with these headings. Each row has as many cells as there are headings. */
    public static String of(List<String> headings, List<List<String>> rows) {
        List<List<String>> lines = Stream.concat(Stream.of(headings), rows.stream())
                .map(row -> row.stream().map(TableText::onOneLine).toList())
                .toList();
        List<Integer> widths = IntStream.range(0, headings.size())
                .mapToObj(column -> width(lines.stream().map(row -> row.get(column))))
                .toList();
        return lines(lines.stream()
                .map(row -> IntStream.range(0, widths.size())
                        .mapToObj(column -> " " + padded(row.get(column), widths.get(column)) + " ")
                        .collect(Collectors.joining())));
    }

    /** Returns names and values, one pair per line. */
    static String ofPairs(List<String> names, List<String> values) {
        int width = width(names.stream());
        return lines(IntStream.range(0, names.size())
                .mapToObj(at -> padded(names.get(at), width) + "  " + onOneLine(values.get(at))));
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - DisplayWidth.of(text));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    /**
     * Replaces line breaks, which would break a table, control characters, which the terminal would execute, and direction marks, which
     * would change the order of the text.
     */
    public static String onOneLine(String text) {
        return UNSAFE.matcher(text).replaceAll(" ");
    }
}
