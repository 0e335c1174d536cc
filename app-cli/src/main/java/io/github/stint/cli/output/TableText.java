package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.DisplayWidth;
import io.github.stint.cli.output.table.Screen;
import io.github.stint.cli.output.table.Style;
import io.github.stint.cli.output.table.Table;
import io.github.stint.core.message.PrintableText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Formats tables. */
public final class TableText {

    /** The inside of a character class. */
    static final String UNSAFE_CHARACTERS = PrintableText.UNSAFE;

    private static final Pattern UNSAFE = Pattern.compile("[" + UNSAFE_CHARACTERS + "]+");

    private TableText() {}

    /** Returns a table with these headings. Each row has as many cells as there are headings. Nothing is shortened. */
    public static String of(List<String> headings, List<List<String>> rows) {
        Table table = new Table(headings.stream().map(Column::fixed).toList(), Screen.none());
        rows.forEach(row -> table.add(
                row.stream().map(TableText::onOneLine).toList(),
                row.stream().map(cell -> Style.PLAIN).toList()));
        return table.text();
    }

    /** Returns a table of these objects, which fits the screen. */
    static <T> Table of(View<T> view, List<T> values, Screen screen) {
        List<Column> columns = view.columns();
        List<List<String>> rows = view.rows(values);
        Table table = new Table(columns, screen);
        for (int at = 0; at < values.size(); at++) {
            T value = values.get(at);
            table.add(
                    rows.get(at).stream().map(TableText::onOneLine).toList(),
                    columns.stream().map(column -> view.style(value, column)).toList());
        }
        return table;
    }

    /** Returns names and values, one pair per line. */
    static String ofPairs(List<String> names, List<String> values) {
        int width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        return lines(IntStream.range(0, names.size())
                .mapToObj(at -> padded(names.get(at), width) + "  " + onOneLine(values.get(at))));
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
