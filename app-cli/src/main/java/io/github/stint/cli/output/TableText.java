package io.github.stint.cli.output;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out rows for a person. */
public final class TableText {

    private static final Pattern NOT_TO_BE_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

    private TableText() {}

    /** A table with these headings; each row has as many cells. */
    public static String of(List<String> headings, List<List<String>> rows) {
        Column[] columns = headings.stream()
                .map(heading -> new Column()
                        .header(heading)
                        .headerAlign(HorizontalAlign.LEFT)
                        .dataAlign(HorizontalAlign.LEFT)
                        .maxWidth(Integer.MAX_VALUE))
                .toArray(Column[]::new);
        Object[][] cells = rows.stream()
                .map(row -> row.stream().map(TableText::onOneLine).toArray())
                .toArray(Object[][]::new);
        String table = AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .lineSeparator("\n")
                .data(columns, cells)
                .asString();
        return lines(table.lines());
    }

    /** Names and values, one pair a line. */
    static String ofPairs(List<String> names, List<String> values) {
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        return lines(IntStream.range(0, names.size())
                .mapToObj(at ->
                        names.get(at) + " ".repeat(width - names.get(at).length()) + "  " + onOneLine(values.get(at))));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    /**
     * The text as a terminal may be given it: line breaks would tear a table, control characters command the terminal, and
     * marks of direction show the text in another order.
     */
    public static String onOneLine(String text) {
        return NOT_TO_BE_SHOWN.matcher(text).replaceAll(" ");
    }
}
