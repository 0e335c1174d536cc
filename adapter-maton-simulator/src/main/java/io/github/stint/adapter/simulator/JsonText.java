package io.github.stint.adapter.simulator;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as it is defined, without leniency, into maps, lists, texts, numbers as {@code BigDecimal}, booleans and null. */
final class JsonText {

    private JsonText() {}

    /** The value; an error of the service if the text is anything else than one value. */
    static @Nullable Object parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            Object value = value(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw WireErrors.notJson();
            }
            return value;
        } catch (MalformedJsonException | EOFException | NumberFormatException malformed) {
            throw WireErrors.notJson();
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory can be read", impossible);
        }
    }

    private static @Nullable Object value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> reader.nextString();
            case NUMBER -> new BigDecimal(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> {
                reader.nextNull();
                yield null;
            }
            case END_OBJECT, END_ARRAY, END_DOCUMENT, NAME -> throw new EOFException("no value");
        };
    }

    private static Map<String, @Nullable Object> object(JsonReader reader) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            object.put(reader.nextName(), value(reader));
        }
        reader.endObject();
        return object;
    }

    private static List<@Nullable Object> array(JsonReader reader) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(value(reader));
        }
        reader.endArray();
        return array;
    }
}
