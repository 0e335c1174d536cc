package io.github.stint.adapter.simulator.internal.wire;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as the service does: strictly, with exact numbers. */
final class JsonInput {

    private JsonInput() {}

    /** Returns a map, a list, a text, a number, a boolean or null; throws the service's error if the text is malformed. */
    static @Nullable Object read(String text) {
        JsonReader in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.STRICT);
        try {
            if (isEmpty(in)) {
                return null;
            }
            Object value = value(in);
            if (value != null && in.peek() != JsonToken.END_DOCUMENT) {
                throw WireErrors.notJson();
            }
            return value;
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException malformed) {
            throw WireErrors.notJson();
        }
    }

    /** Returns whether there is no value, such as after a byte order mark. */
    private static boolean isEmpty(JsonReader in) throws IOException {
        try {
            return in.peek() == JsonToken.END_DOCUMENT;
        } catch (EOFException empty) {
            return true;
        }
    }

    private static @Nullable Object value(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object(in);
            case BEGIN_ARRAY -> array(in);
            case STRING -> in.nextString();
            case NUMBER -> ToNumberPolicy.BIG_DECIMAL.readNumber(in);
            case BOOLEAN -> in.nextBoolean();
            case NULL -> {
                in.nextNull();
                yield null;
            }
            case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw WireErrors.notJson();
        };
    }

    /** Of fields with the same name, the last one counts. */
    private static Map<String, @Nullable Object> object(JsonReader in) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            fields.put(in.nextName(), value(in));
        }
        in.endObject();
        return fields;
    }

    private static List<@Nullable Object> array(JsonReader in) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            items.add(value(in));
        }
        in.endArray();
        return items;
    }
}
