package io.github.stint.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Formats fields as comma-separated values. An absent value is an empty field; the items of a list are joined by semicolons. */
final class CsvText {

    private CsvText() {}

    static String of(List<String> names, List<Map<String, @Nullable Object>> rows) {
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

    private static List<String> cells(Collection<@Nullable Object> values) {
        return values.stream().map(CsvText::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Iterable<?> items) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(String::valueOf)
                    .collect(Collectors.joining(";"));
        }
        return value.toString();
    }
}
