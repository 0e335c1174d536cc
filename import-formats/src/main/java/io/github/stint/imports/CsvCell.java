package io.github.stint.imports;

import io.github.stint.core.importing.RowPosition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cells of files that Stint prints: a text that a spreadsheet would take for a formula begins with an apostrophe. */
final class CsvCell {

    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\n].*", Pattern.DOTALL);

    private CsvCell() {}

    /** Returns the text without the apostrophe. */
    static String plain(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Returns the items, which are separated by semicolons, each without its apostrophe. */
    static List<String> items(String cell) {
        return Stream.of(cell.split(";", -1))
                .map(CsvCell::plain)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Returns the row with its texts as they were. */
    static FieldRow unguarded(FieldRow row) {
        return new FieldRow() {
            @Override
            public boolean has(String field) {
                return row.has(field);
            }

            @Override
            public String exact(String field) {
                return plain(row.exact(field));
            }

            @Override
            public List<String> items(String field) {
                return row.items(field);
            }

            @Override
            public RowPosition position(String field) {
                return row.position(field);
            }
        };
    }
}
