package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Screen;
import io.github.stint.core.dryrun.DryRun;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes results, and only results, to standard output in the requested format. */
public final class Output {

    /** How many values are written before it is checked whether anything reads them, which writes what is buffered. */
    private static final int CHECK_INTERVAL = 1_000;

    private final OutputFormat format;
    private final PrintWriter out;
    private final Consumer<String> changes;
    private final Map<String, String> variables;
    private final boolean dryRun;

    /**
     * Writes in that format.
     *
     * @param changes receives what was changed, before it is written
     * @param variables the environment variables, which describe the screen; see {@link Screen#of}
     */
    public Output(OutputFormat format, PrintWriter out, Consumer<String> changes, Map<String, String> variables) {
        this(format, out, changes, variables, false);
    }

    private Output(
            OutputFormat format,
            PrintWriter out,
            Consumer<String> changes,
            Map<String, String> variables,
            boolean dryRun) {
        this.variables = variables;
        this.format = format;
        this.out = out;
        this.changes = changes;
        this.dryRun = dryRun;
    }

    /** The same output for changes that are only simulated: sentences state what would have happened, and new objects have no id. */
    public Output ofDryRun() {
        return new Output(format, out, change -> {}, variables, true);
    }

    /** Writes a list. An empty list is {@code (none)}, an empty array, or the CSV header alone. */
    public <T> void list(View<T> view, List<T> values) {
        switch (format) {
            case TABLE -> table(view, values);
            case JSON -> array(values.iterator(), value -> fields(view, value));
            case NDJSON, CSV, IDS -> lines(view, values);
            case HTML, XLSX, ICS -> throw special();
        }
    }

    /**
     * Writes a list of any length. Each value is written before the next is read, except in a table, whose columns are as wide as the widest
     * value; writing ends early if nothing reads the output any more. If the iterator throws, the values before remain written, and an
     * array has no end.
     */
    public <T> void list(View<T> view, Iterator<T> values) {
        switch (format) {
            case JSON -> array(values, view.fields()::of);
            case NDJSON -> {
                JsonText json = JsonText.compact();
                Fields<T> fields = view.fields();
                forEach(values, value -> out.println(json.of(fields.of(value))));
            }
            case IDS -> forEach(values, value -> out.println(view.id(value)));
            case CSV -> {
                Fields<T> fields = view.fields();
                CsvText.Lines lines = new CsvText.Lines(out, fields.names());
                forEach(values, value -> lines.add(fields.of(value)));
            }
            default -> {
                List<T> all = new ArrayList<>();
                values.forEachRemaining(all::add);
                list(view, all);
            }
        }
    }

    private <T> void array(Iterator<T> values, Function<T, Map<String, @Nullable Object>> fields) {
        JsonText.Items items = new JsonText.Items(out);
        try {
            forEach(values, value -> items.add(fields.apply(value)));
            items.end();
        } finally {
            if (items.isBegun()) {
                out.println();
            }
        }
    }

    private <T> void forEach(Iterator<T> values, Consumer<T> write) {
        for (int written = 0; values.hasNext(); written++) {
            if (written % CHECK_INTERVAL == CHECK_INTERVAL - 1 && out.checkError()) {
                return;
            }
            write.accept(values.next());
        }
    }

    /** Whether the results are events of a calendar. */
    public boolean isCalendar() {
        return format == OutputFormat.ICS;
    }

    /** Writes one object with all its fields. */
    public <T> void one(View<T> view, T value) {
        if (format == OutputFormat.TABLE) {
            Map<String, @Nullable Object> fields = view.details().of(value);
            List<String> names = List.copyOf(fields.keySet());
            out.print(TableText.ofPairs(
                    names, fields.values().stream().map(Output::shown).toList()));
        } else {
            object(view, value);
        }
    }

    /** Writes the result of a change: a sentence in the table format, the changed object in all others. */
    public <T> void changed(View<T> view, T value, String sentence) {
        recordChange(view, value);
        if (format == OutputFormat.TABLE) {
            out.println(TableText.onOneLine(dryRun ? conditional(sentence) : sentence));
        } else {
            object(view, value);
        }
    }

    /** Turns {@code Started "Mail"} into {@code Would have started "Mail"}. */
    private static String conditional(String sentence) {
        return "Would have " + sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The fields of the JSON object; those that would be created by a simulated change have no id yet. */
    private <T> Map<String, @Nullable Object> fields(View<T> view, T value) {
        Map<String, @Nullable Object> fields = view.fields().of(value);
        if (!dryRun) {
            return fields;
        }
        Map<String, @Nullable Object> simulated = new LinkedHashMap<>(fields);
        simulated.replaceAll((name, field) -> field instanceof String text && DryRun.isNew(text) ? null : field);
        return simulated;
    }

    /** Writes the results of the same change to several objects; a single one like {@link #changed}. */
    public <T> void changedAll(View<T> view, List<T> values, Function<T, String> sentence) {
        if (format == OutputFormat.TABLE || values.size() == 1) {
            values.forEach(value -> changed(view, value, sentence.apply(value)));
        } else {
            values.forEach(value -> recordChange(view, value));
            list(view, values);
        }
    }

    private <T> void recordChange(View<T> view, T value) {
        changes.accept("stored as " + view.id(value));
    }

    /** Writes a result that is not an entity: the text in the table and ids formats, the fields in all others. */
    public void document(Map<String, @Nullable Object> fields, Supplier<String> text) {
        switch (format) {
            case TABLE, IDS -> out.print(text.get());
            case JSON -> out.println(JsonText.pretty().of(fields));
            case NDJSON -> out.println(JsonText.compact().of(fields));
            case CSV -> out.print(CsvText.of(List.copyOf(fields.keySet()), List.of(fields)));
            case HTML, XLSX, ICS -> throw special();
        }
    }

    /**
     * Writes a result that contains entries. CSV and ids contain the entries only, because a cell cannot contain a table. Only what the
     * format needs is created.
     */
    public void summary(
            Supplier<Map<String, @Nullable Object>> fields,
            Supplier<List<String>> columns,
            Supplier<List<Map<String, @Nullable Object>>> entries,
            Supplier<String> text) {
        switch (format) {
            case CSV -> out.print(CsvText.of(columns.get(), entries.get()));
            case IDS -> entries.get().forEach(entry -> out.println(entry.get("id")));
            case TABLE -> out.print(text.get());
            case JSON, NDJSON -> document(fields.get(), text);
            case HTML, XLSX, ICS -> throw special();
        }
    }

    /** Writes a text as it is, and a line break. */
    public void text(String text) {
        if (!text.isEmpty()) {
            out.println(text);
        }
    }

    /** Writes one named value. */
    public void value(String name, String value) {
        document(Map.of(name, value), () -> value + "\n");
    }

    private <T> void object(View<T> view, T value) {
        if (format == OutputFormat.JSON) {
            out.println(JsonText.pretty().of(fields(view, value)));
        } else {
            lines(view, List.of(value));
        }
    }

    private <T> void lines(View<T> view, List<T> values) {
        switch (format) {
            case NDJSON -> {
                JsonText json = JsonText.compact();
                values.forEach(value -> out.println(json.of(fields(view, value))));
            }
            case IDS ->
                values.stream()
                        .map(view::id)
                        .filter(id -> !dryRun || !DryRun.isNew(id))
                        .forEach(out::println);
            default ->
                out.print(CsvText.of(
                        view.fields().names(),
                        values.stream().map(value -> fields(view, value)).toList()));
        }
    }

    /** The commands that have these formats do not write them here, and others reject them before they run. */
    private IllegalStateException special() {
        return new IllegalStateException(format + " is written by some commands only");
    }

    private <T> void table(View<T> view, List<T> values) {
        if (values.isEmpty()) {
            out.print("(none)\n");
        } else {
            TableText.of(view, values, Screen.of(variables)).forEachLine(out::print);
        }
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
