package io.github.stint.cli.output.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renders a table for a screen. The caller has removed control characters and line breaks from the cells. */
public final class Table {

    private final List<Column> columns;
    private final Screen screen;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<Style>> styles = new ArrayList<>();

    /** An empty table. A table of one column has no heading. */
    public Table(List<Column> columns, Screen screen) {
        this.columns = List.copyOf(columns);
        this.screen = screen;
    }

    /** Adds a row with a cell and a style for each column. */
    public void add(List<String> cells, List<Style> looks) {
        rows.add(List.copyOf(cells));
        // Most rows look like the one before.
        List<Style> before = styles.isEmpty() ? List.of() : styles.get(styles.size() - 1);
        styles.add(looks.equals(before) ? before : List.copyOf(looks));
    }

    /** The lines of the table, each with a line break. */
    public String text() {
        StringBuilder text = new StringBuilder();
        forEachLine(text::append);
        return text.toString();
    }

    /** Passes the lines of the table to the action, each with a line break; for a long table, whose text would take much memory. */
    public void forEachLine(Consumer<String> action) {
        Layout layout = new Layout(columns, widths(), filled(), screen);
        if (columns.size() > 1) {
            List<String> headings = columns.stream().map(Column::heading).toList();
            action.accept(lines(layout, headings, plain()));
        }
        for (int row = 0; row < rows.size(); row++) {
            action.accept(lines(layout, rows.get(row), styles.get(row)));
        }
    }

    /** A style for each column that does not change its look. */
    private List<Style> plain() {
        return columns.stream().map(column -> Style.PLAIN).toList();
    }

    private List<Integer> widths() {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> Math.max(
                        columns.size() > 1 ? DisplayWidth.of(columns.get(at).heading()) : 0,
                        rows.stream()
                                .mapToInt(row -> DisplayWidth.of(row.get(at)))
                                .max()
                                .orElse(0)))
                .toList();
    }

    private List<Boolean> filled() {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> rows.stream().anyMatch(row -> !row.get(at).isEmpty()))
                .toList();
    }

    /** A row is several lines if a sentence continues. */
    private String lines(Layout layout, List<String> cells, List<Style> looks) {
        List<List<String>> parts = IntStream.range(0, columns.size())
                .mapToObj(at -> parts(columns.get(at), layout.width(at), cells.get(at)))
                .toList();
        int height = parts.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> layout.shown().stream()
                                .map(at -> " "
                                        + padded(
                                                columns.get(at),
                                                layout.width(at),
                                                part(parts.get(at), line),
                                                looks.get(at))
                                        + " ")
                                .collect(Collectors.joining())
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> parts(Column column, int width, String text) {
        return switch (column.kind()) {
            case TEXT -> List.of(DisplayWidth.shorten(text, width));
            case PROSE -> DisplayWidth.wrap(text, width);
            case FIXED, NUMBER -> List.of(text);
        };
    }

    private static String part(List<String> parts, int line) {
        return line < parts.size() ? parts.get(line) : "";
    }

    private String padded(Column column, int width, String text, Style look) {
        String spaces = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
        // Spaces are not painted, so that those at the end of a line can be removed.
        String painted = text.isEmpty() ? text : screen.colors().paint(look, text);
        return column.kind() == Column.Kind.NUMBER ? spaces + painted : painted + spaces;
    }
}
