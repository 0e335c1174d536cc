package io.github.stint.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Formats fields as comma-separated values. An absent value is an empty field; the items of a list are joined by semicolons.
 *
 * <p>A text that a spreadsheet would take for a formula begins with an apostrophe, because it may be from another person. Control
 * characters become spaces, as in tables, except for the line feed.
 */
public final class CsvText {

    /** A text that begins with apostrophes before such a character gets one more, so that a reader can remove exactly one. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\n].*", Pattern.DOTALL);
    /** Numbers and durations, which the program prints, are no formulas. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d+)?|PT[\\dHMS]+)");

    private static final Pattern UNSAFE = Pattern.compile("[" + TableText.UNSAFE_CHARACTERS + "&&[^\\n]]+");

    private CsvText() {}

    /** Returns a header line with the names, and a line for each row. */
    public static String of(List<String> names, List<Map<String, @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(names);
            for (Map<String, @Nullable Object> row : rows) {
                writer.writeRecord(cells(row.values()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Lines that are written one by one; the first is the header. */
    static final class Lines {

        private final CsvWriter writer;

        Lines(Writer out, List<String> names) {
            // It must not be closed with the writer, and nothing may remain in a buffer.
            writer = CsvWriter.builder().bufferSize(0).build(out);
            writer.writeRecord(names);
        }

        void add(Map<String, @Nullable Object> row) {
            writer.writeRecord(cells(row.values()));
        }
    }

    private static List<String> cells(Collection<@Nullable Object> values) {
        return values.stream().map(CsvText::cell).toList();
    }

    private static String safe(String cell) {
        String text = UNSAFE.matcher(cell).replaceAll(" ");
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Iterable<?> items) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(String::valueOf)
                    // Some spreadsheets divide a line at semicolons, too.
                    .map(CsvText::safe)
                    .collect(Collectors.joining(";"));
        }
        return safe(value.toString());
    }
}
