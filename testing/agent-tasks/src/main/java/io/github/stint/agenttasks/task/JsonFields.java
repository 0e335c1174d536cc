package io.github.stint.agenttasks.task;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the fields of a JSON object, and rejects those that nothing has read, such as misspelled ones. Not thread-safe. */
public final class JsonFields {

    private final String place;
    private final JsonObject object;
    private final Set<String> read = new LinkedHashSet<>();

    /**
     * Reads that object.
     *
     * @param place names it in errors
     */
    public JsonFields(String place, JsonObject object) {
        this.place = place;
        this.object = object;
    }

    /** Returns a text; throws {@link IllegalArgumentException} if it is absent. */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> problem("misses the field " + field));
    }

    /** Returns a text, or empty if it is absent. */
    public Optional<String> optionalText(String field) {
        return element(field).map(JsonElement::getAsString);
    }

    /** Returns a whole number, or the default if it is absent. */
    public int number(String field, int byDefault) {
        return element(field).map(JsonElement::getAsInt).orElse(byDefault);
    }

    /** Returns a boolean, or the default if it is absent. */
    public boolean flag(String field, boolean byDefault) {
        return element(field).map(JsonElement::getAsBoolean).orElse(byDefault);
    }

    /** Returns a list of texts, which is empty if it is absent. */
    public List<String> texts(String field) {
        return elements(field).map(JsonElement::getAsString).toList();
    }

    /** Returns a map of texts in the order of the file, which is empty if it is absent. */
    public Map<String, String> textMap(String field) {
        Map<String, String> map = new LinkedHashMap<>();
        element(field)
                .map(JsonElement::getAsJsonObject)
                .ifPresent(fields -> fields.entrySet()
                        .forEach(each -> map.put(each.getKey(), each.getValue().getAsString())));
        return map;
    }

    /** Returns an object as it is, which is empty if it is absent. */
    public JsonObject object(String field) {
        return element(field).map(JsonElement::getAsJsonObject).orElseGet(JsonObject::new);
    }

    /** Reads an object, or one without fields if it is absent. */
    public <T> T nested(String field, Function<JsonFields, T> reader) {
        return read(place + "." + field, object(field), reader);
    }

    /** Reads each object of a list, which is empty if it is absent. */
    public <T> List<T> list(String field, Function<JsonFields, T> reader) {
        return elements(field)
                .map(element -> read(place + "." + field, element.getAsJsonObject(), reader))
                .toList();
    }

    /** Reads an object; throws {@link IllegalArgumentException} if it has a field that the reader does not read. */
    public static <T> T read(String place, JsonObject object, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(place, object);
        T result = reader.apply(fields);
        fields.requireNoOthers();
        return result;
    }

    /** Returns an error that names the place. */
    public IllegalArgumentException problem(String problem) {
        return new IllegalArgumentException(place + " " + problem);
    }

    private Stream<JsonElement> elements(String field) {
        return element(field).map(JsonElement::getAsJsonArray).orElseGet(JsonArray::new).asList().stream();
    }

    private Optional<JsonElement> element(String field) {
        read.add(field);
        return Optional.ofNullable(object.get(field));
    }

    private void requireNoOthers() {
        Set<String> others = new LinkedHashSet<>(object.keySet());
        others.removeAll(read);
        if (!others.isEmpty()) {
            throw problem("has unknown fields: " + others);
        }
    }
}
