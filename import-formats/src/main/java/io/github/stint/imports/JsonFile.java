package io.github.stint.imports;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.importing.RowPosition;
import io.github.stint.imports.internal.JsonPlace;
import io.github.stint.imports.internal.SourceLines;
import io.github.stint.imports.internal.SourceText;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the objects of a JSON text, or of one on each line. */
final class JsonFile {

    /** Reads the objects of a JSON text as rows. */
    interface Rows {

        /** Looks at the dates of a row, before any is read. */
        default void observe(FieldRow fields) {
            // The dates of most formats are not ambiguous.
        }

        /** Returns the entry, or empty if it is running. */
        Optional<ImportRow> row(FieldRow fields);

        /** Returns the keys, in lower case, that are read, or of which nothing is lost if they are not read. */
        Set<String> known();
    }

    private final RowCollector collector;
    private final Rows rows;
    private final PendingRows pending;
    private final List<String> elements;

    /** Keeps the rows of a file that is read once until the order of its dates is known, in the order of the file. Not thread-safe. */
    private static final class PendingRows {

        private final DateReading dates;
        private final List<Runnable> pending = new ArrayList<>();

        PendingRows(DateReading dates) {
            this.dates = dates;
        }

        /**
         * Runs the addition, now or as soon as the order is known.
         *
         * @param position where the row is
         * @param addition adds the row, or why it cannot be read
         */
        void add(RowPosition position, Runnable addition) {
            pending.add(addition);
            if (!dates.needsOrder()) {
                run();
            }
            RowCollector.requireCapacity(position, pending.size());
        }

        /** Adds the rest, after the last row of the file. */
        void finish() {
            dates.requireOrder();
            run();
        }

        private void run() {
            pending.forEach(Runnable::run);
            pending.clear();
        }
    }

    /**
     * Reads each object, and each array in an array, with these rows.
     *
     * @param dates the dates that the rows look at
     * @param elements what the elements of such an array are
     */
    JsonFile(RowCollector collector, Rows rows, DateReading dates, List<String> elements) {
        this.collector = collector;
        this.rows = rows;
        this.pending = new PendingRows(dates);
        this.elements = elements;
    }

    /** Reads an array of objects, or a single object. What follows a defect cannot be read. */
    void readDocument(Reader text) {
        read(text, new JsonPlace(1));
        pending.finish();
    }

    /** Reads an object on each line. */
    void readLines(BufferedReader text) {
        SourceLines lines = new SourceLines(text);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                read(new StringReader(line.get()), new JsonPlace(lines.number()));
            }
        }
        pending.finish();
    }

    private void read(Reader text, JsonPlace place) {
        JsonReader reader = JsonPlace.reader(text);
        try {
            if (reader.peek() == JsonToken.BEGIN_ARRAY) {
                reader.beginArray();
                while (reader.hasNext()) {
                    add(reader, place);
                }
                reader.endArray();
            } else {
                add(reader, place);
            }
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("more than one value" + reader);
            }
        } catch (MalformedJsonException | EOFException malformed) {
            add(new ImportProblem(
                    place.of(
                            malformed instanceof EOFException
                                    ? reader.toString()
                                    : String.valueOf(malformed.getMessage())),
                    malformed instanceof EOFException ? "the JSON text ends too early" : "invalid JSON",
                    "check that the file is complete, and was not changed"));
        } catch (IOException failure) {
            throw SourceText.unavailable(failure);
        }
    }

    private void add(JsonReader reader, JsonPlace place) throws IOException {
        JsonFields fields;
        try {
            fields = reader.peek() == JsonToken.BEGIN_ARRAY && !elements.isEmpty()
                    ? JsonFields.readArray(reader, place, elements)
                    : JsonFields.read(reader, place);
            rows.observe(fields);
        } catch (RowRefused refused) {
            add(refused.problem());
            return;
        }
        fields.names().stream()
                .filter(name -> !rows.known().contains(name.toLowerCase(Locale.ROOT)))
                .forEach(collector::ignoreColumn);
        pending.add(fields.start(), () -> collector.add(fields.start(), () -> rows.row(fields)));
    }

    private void add(ImportProblem problem) {
        pending.add(problem.position(), () -> collector.add(problem));
    }
}
