package io.github.stint.imports;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.stint.core.importing.RowPosition;
import io.github.stint.imports.internal.JsonPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JSON object with texts, numbers, booleans and lists of texts. Other values are skipped. */
final class JsonFields implements FieldRow {

    private final RowPosition start;
    private final Map<String, RowPosition> positions = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    private JsonFields(RowPosition start) {
        this.start = start;
    }

    /** Reads the next value, which has to be an object. */
    static JsonFields read(JsonReader reader, JsonPlace place) throws IOException {
        RowPosition start = place.of(reader);
        JsonFields fields = new JsonFields(start);
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            reader.skipValue();
            throw new RowRefused(start, "it is not an object", "write an object such as {\"start\":…,\"end\":…}");
        }
        List<String> twice = new ArrayList<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            String key = name.toLowerCase(Locale.ROOT);
            if (fields.positions.put(key, place.of(reader)) != null) {
                twice.add(name);
            }
            fields.readValue(reader, key);
        }
        reader.endObject();
        if (!twice.isEmpty()) {
            throw new RowRefused(start, "the key \"" + twice.get(0) + "\" occurs twice", "delete one of them");
        }
        return fields;
    }

    /** Reads the next value, which has to be an array, as an object with these names. What follows the last name is skipped. */
    static JsonFields readArray(JsonReader reader, JsonPlace place, List<String> names) throws IOException {
        JsonFields fields = new JsonFields(place.of(reader));
        reader.beginArray();
        for (int at = 0; reader.hasNext(); at++) {
            if (at < names.size()) {
                fields.positions.put(names.get(at), fields.start);
                fields.readValue(reader, names.get(at));
            } else {
                reader.skipValue();
            }
        }
        reader.endArray();
        return fields;
    }

    private void readValue(JsonReader reader, String key) throws IOException {
        switch (reader.peek()) {
            case STRING, NUMBER -> texts.put(key, reader.nextString());
            case BOOLEAN -> texts.put(key, String.valueOf(reader.nextBoolean()));
            case BEGIN_ARRAY -> lists.put(key, list(reader));
            default -> reader.skipValue();
        }
    }

    private static List<String> list(JsonReader reader) throws IOException {
        List<String> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            if (reader.peek() == JsonToken.STRING) {
                items.add(reader.nextString());
            } else {
                reader.skipValue();
            }
        }
        reader.endArray();
        return items;
    }

    RowPosition start() {
        return start;
    }

    @Override
    public boolean has(String field) {
        return positions.containsKey(field);
    }

    @Override
    public String exact(String field) {
        return texts.getOrDefault(field, "");
    }

    @Override
    public List<String> items(String field) {
        return lists.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    @Override
    public RowPosition position(String field) {
        return positions.getOrDefault(field, start);
    }
}
