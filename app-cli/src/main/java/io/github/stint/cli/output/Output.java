package io.github.stint.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes results to the standard output, in the form that was asked for, and nothing else. */
public final class Output {

    private final OutputFormat format;
    private final PrintWriter out;

    /** Writes in that form. */
    public Output(OutputFormat format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    /** A list; an empty one is an empty array, an empty file, or a sentence. */
    public <T> void list(View<T> view, List<T> values) {
        switch (format) {
            case TABLE -> out.print(values.isEmpty() ? "(none)\n" : table(view, values));
            case JSON ->
                out.println(JsonText.pretty()
                        .of(values.stream().map(view.fields()::of).toList()));
            case NDJSON, CSV, IDS -> lines(view, values);
        }
    }

    /** One thing in full. */
    public <T> void one(View<T> view, T value) {
        if (format == OutputFormat.TABLE) {
            Map<String, @Nullable Object> fields = view.details().of(value);
            List<String> names = List.copyOf(fields.keySet());
            out.print(TableText.ofPairs(
                    names, fields.values().stream().map(Output::shown).toList()));
        } else {
            compactly(view, value);
        }
    }

    /** One thing that was changed: a sentence for a person, the thing itself for a program. */
    public <T> void changed(View<T> view, T value, String sentence) {
        if (format == OutputFormat.TABLE) {
            out.println(TableText.onOneLine(sentence));
        } else {
            compactly(view, value);
        }
    }

    /** Several things that were changed alike; one alone is written as {@link #changed} does. */
    public <T> void changedAll(View<T> view, List<T> values, Function<T, String> sentence) {
        if (format == OutputFormat.TABLE || values.size() == 1) {
            values.forEach(value -> changed(view, value, sentence.apply(value)));
        } else {
            list(view, values);
        }
    }

    /** Something that is not an entity: fields for a program, a text that ends its lines for a person. */
    public void composed(Map<String, @Nullable Object> fields, Supplier<String> text) {
        switch (format) {
            case TABLE, IDS -> out.print(text.get());
            case JSON -> out.println(JsonText.pretty().of(fields));
            case NDJSON -> out.println(JsonText.compact().of(fields));
            case CSV -> out.print(CsvText.of(List.copyOf(fields.keySet()), List.of(fields)));
        }
    }

    /** Something made of entries: CSV and ids tell of these alone, for nobody can read a table within a cell. */
    public void summary(
            Map<String, @Nullable Object> fields,
            List<String> columns,
            List<Map<String, @Nullable Object>> entries,
            Supplier<String> text) {
        switch (format) {
            case CSV -> out.print(CsvText.of(columns, entries));
            case IDS -> entries.forEach(entry -> out.println(entry.get("id")));
            case TABLE, JSON, NDJSON -> composed(fields, text);
        }
    }

    /** A text as it is, and the end of its last line. */
    public void text(String text) {
        if (!text.isEmpty()) {
            out.println(text);
        }
    }

    /** One named value. */
    public void value(String name, String value) {
        composed(Map.of(name, value), () -> value + "\n");
    }

    private <T> void compactly(View<T> view, T value) {
        if (format == OutputFormat.JSON) {
            out.println(JsonText.pretty().of(view.fields().of(value)));
        } else {
            lines(view, List.of(value));
        }
    }

    private <T> void lines(View<T> view, List<T> values) {
        switch (format) {
            case NDJSON -> {
                JsonText json = JsonText.compact();
                values.forEach(value -> out.println(json.of(view.fields().of(value))));
            }
            case IDS -> values.forEach(value -> out.println(view.id(value)));
            default ->
                out.print(CsvText.of(
                        view.fields().names(),
                        values.stream().map(view.fields()::of).toList()));
        }
    }

    private static <T> String table(View<T> view, List<T> values) {
        return TableText.of(view.headings(), values.stream().map(view::cells).toList());
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof List<?> items) {
            return items.isEmpty()
                    ? "-"
                    : String.join(", ", items.stream().map(String::valueOf).toList());
        }
        return value.toString();
    }
}
