package io.github.stint.imports;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.stint.imports.internal.JsonPlace;
import io.github.stint.imports.internal.SourceLines;
import io.github.stint.imports.internal.SourceText;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the objects of a JSON text, or of one on each line. */
final class JsonFile {

    private final RowCollector collector;
    private final JsonRows rows;
    private final PendingRows pending;
    private final List<String> elements;

    /**
     * Reads each object, and each array in an array, with these rows.
     *
     * @param dates the dates that the rows look at
     * @param elements what the elements of such an array are
     */
    JsonFile(RowCollector collector, JsonRows rows, DateReading dates, List<String> elements) {
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
