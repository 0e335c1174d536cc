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
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with texts, numbers, booleans and lists of texts. Null is an absent value. Reading any other value throws {@link RowRefused},
 * because it would be lost.
 */
final class JsonFields implements FieldRow {

    private final RowPosition start;
    private final Map<String, RowPosition> positions = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    /** What is wrong with the values that are neither. */
    private final Map<String, String> unfit = new HashMap<>();

    private final List<String> names = new ArrayList<>();

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
            fields.names.add(name);
            fields.readValue(reader, key);
        }
        reader.endObject();
        if (!twice.isEmpty()) {
            throw new RowRefused(start, "the key \"" + twice.get(0) + "\" occurs twice", "delete one of them");
        }
        return fields;
    }

    /**
     * Reads the next value, which has to be an array, as an object with these names. What follows the last name is skipped, and so is a number
     * in the place of the tags: frames of old versions of Watson have the time of their last change there.
     */
    static JsonFields readArray(JsonReader reader, JsonPlace place, List<String> names) throws IOException {
        JsonFields fields = new JsonFields(place.of(reader));
        reader.beginArray();
        for (int at = 0; reader.hasNext(); at++) {
            boolean noTags =
                    at < names.size() && names.get(at).equals(WatsonRows.TAGS) && reader.peek() == JsonToken.NUMBER;
            if (at < names.size() && !noTags) {
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
            case BEGIN_ARRAY -> readList(reader, key);
            case NULL -> reader.nextNull();
            default -> {
                unfit.put(key, "is an object");
                reader.skipValue();
            }
        }
    }

    private void readList(JsonReader reader, String key) throws IOException {
        List<String> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            if (reader.peek() == JsonToken.STRING) {
                items.add(reader.nextString());
            } else {
                unfit.put(key, "has an item that is no text");
                reader.skipValue();
            }
        }
        reader.endArray();
        lists.put(key, items);
    }

    /** Returns the keys as they are in the file. */
    List<String> names() {
        return List.copyOf(names);
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
        requireFit(field, unfit.get(field));
        requireFit(field, lists.containsKey(field) ? "is an array" : null);
        return texts.getOrDefault(field, "");
    }

    /** Separates a text by semicolons, as in a file of values. */
    @Override
    public List<String> items(String field) {
        requireFit(field, unfit.get(field));
        return lists.getOrDefault(field, List.of(texts.getOrDefault(field, "").split(";", -1))).stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private void requireFit(String field, @Nullable String problem) {
        if (problem != null) {
            throw refused(field, "the value of this key " + problem, "write a text, or for tags a list of texts");
        }
    }

    @Override
    public RowPosition position(String field) {
        return positions.getOrDefault(field, start);
    }
}
