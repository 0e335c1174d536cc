package io.github.stint.imports.internal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import io.github.stint.core.importing.RowPosition;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a JSON text begins in its file.
 *
 * @param firstLine the line in which it begins, from 1
 */
public record JsonPlace(int firstLine) {

    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,9}) column (\\d{1,9})");

    /** Returns a reader that accepts nothing but JSON as specified, to a limited depth. */
    public static JsonReader reader(Reader text) {
        JsonReader reader = new JsonReader(text);
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }

    /** Returns where the reader is. */
    public RowPosition of(JsonReader reader) {
        return of(reader.toString());
    }

    /** Returns the position that a message of the reader contains. */
    public RowPosition of(String message) {
        Matcher place = PLACE.matcher(message);
        return place.find()
                ? RowPosition.of(firstLine + Integer.parseInt(place.group(1)) - 1, Integer.parseInt(place.group(2)))
                : RowPosition.of(firstLine, 1);
    }
}
