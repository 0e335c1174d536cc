package io.github.stint.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.StintException;
import io.github.stint.core.importing.RowPosition;
import io.github.stint.imports.internal.SourceLines;
import io.github.stint.imports.internal.SourceText;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of separated values with a header line. Not thread-safe. */
final class CsvFile {

    /** More than 100,000 rows are refused where they are understood. */
    private static final int MAX_RECORDS = 150_000;

    private static final int MAX_COLUMNS = 200;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<CsvRecord> records = new ArrayList<>();

    private CsvFile() {}

    /**
     * Reads the whole file. An incorrectly quoted file is refused, because its rows are ambiguous.
     *
     * @param separator what is between two values
     * @param collector receives the lines that have more or fewer values than the header
     */
    static CsvFile read(Reader text, char separator, RowCollector collector) {
        CsvFile file = new CsvFile();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MAX_COLUMNS)
                                .maxFieldSize(SourceLines.MAX_LENGTH)
                                .maxRecordSize(2 * SourceLines.MAX_LENGTH)
                                .build(),
                        text);
        file.readAll(reader.iterator(), collector);
        return file;
    }

    private void readAll(Iterator<CsvRecord> all, RowCollector collector) {
        long line = 0;
        try {
            while (all.hasNext()) {
                CsvRecord next = all.next();
                line = next.getStartingLineNumber();
                if (names.isEmpty()) {
                    addHeader(next);
                } else {
                    add(next, collector);
                }
            }
        } catch (CsvParseException malformed) {
            throw wrapped(malformed, line);
        }
    }

    private static StintException wrapped(CsvParseException malformed, long line) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StintException known) {
                return known;
            }
        }
        return new InvalidValue(
                SourceText.OPERATION,
                "file",
                "the line after line " + line + " cannot be read: " + malformed.getMessage(),
                "put quotes around values with quotes, and double the quotes inside, as in RFC 4180");
    }

    private void addHeader(CsvRecord header) {
        for (String cell : header.getFields()) {
            String name = cell.strip();
            if (columns.putIfAbsent(name.toLowerCase(Locale.ROOT), names.size()) != null && !name.isEmpty()) {
                throw new InvalidValue(
                        SourceText.OPERATION,
                        "file",
                        "line " + header.getStartingLineNumber() + ": the column \"" + name + "\" occurs twice",
                        "delete one of them");
            }
            names.add(name);
        }
    }

    private void add(CsvRecord next, RowCollector collector) {
        if (next.getFieldCount() != names.size()) {
            collector.add(new ImportProblem(
                    new RowPosition(lineOf(next), String.valueOf(next.getFieldCount() + 1)),
                    "it has " + next.getFieldCount() + " values, and the header has " + names.size(),
                    "put quotes around values with separators or line breaks"));
            return;
        }
        records.add(next);
        if (records.size() > MAX_RECORDS) {
            throw new InvalidValue(
                    SourceText.OPERATION,
                    "file",
                    "the file has more than " + MAX_RECORDS + " rows",
                    "divide it into several files");
        }
    }

    private static int lineOf(CsvRecord next) {
        return (int) Math.min(Integer.MAX_VALUE, next.getStartingLineNumber());
    }

    /** Returns the names of the columns as they are in the file. */
    List<String> names() {
        return List.copyOf(names);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Returns the rows. */
    List<Row> rows() {
        return records.stream().map(Row::new).toList();
    }

    /** One row. */
    final class Row implements FieldRow {

        private final CsvRecord cells;

        private Row(CsvRecord cells) {
            this.cells = cells;
        }

        @Override
        public boolean has(String field) {
            return columns.containsKey(field);
        }

        @Override
        public String exact(String field) {
            Integer index = columns.get(field);
            return index == null ? "" : cells.getField(index);
        }

        @Override
        public List<String> items(String field) {
            return text(field).map(Cell::items).orElse(List.of());
        }

        @Override
        public RowPosition position(String field) {
            Integer index = columns.get(field);
            return new RowPosition(lineOf(cells), index == null ? field : names.get(index));
        }
    }

    /** The cells of files that Stint prints: a text that a spreadsheet would take for a formula begins with an apostrophe. */
    static final class Cell {

        private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\n].*", Pattern.DOTALL);

        private Cell() {}

        /** Returns the text without the apostrophe. */
        static String plain(String cell) {
            return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
        }

        /** Returns the items, which are separated by semicolons, each without its apostrophe. */
        static List<String> items(String cell) {
            return Stream.of(cell.split(";", -1))
                    .map(Cell::plain)
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
}
