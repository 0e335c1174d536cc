package io.github.stint.agenttasks.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Reads a value of JSON by its path, such as {@code /groups/0/name} (RFC 6901). {@code /size} of an array is its length. */
final class JsonPointer {

    private static final String SIZE = "size";

    private JsonPointer() {}

    /** Returns the text of the value; throws {@link IllegalArgumentException} if there is no such value, or it is no single one. */
    static String read(JsonElement document, String pointer) {
        JsonElement at = document;
        for (String step : pointer.substring(1).split("/", -1)) {
            at = child(at, step, pointer);
        }
        if (!at.isJsonPrimitive()) {
            throw missing(pointer, document);
        }
        return at.getAsString();
    }

    private static JsonElement child(JsonElement at, String step, String pointer) {
        if (at instanceof JsonArray array) {
            if (step.equals(SIZE)) {
                return new JsonPrimitive(array.size());
            }
            int index = Integer.parseInt(step);
            if (index < array.size()) {
                return array.get(index);
            }
        }
        if (at instanceof JsonObject object && object.has(step)) {
            return object.get(step);
        }
        throw missing(pointer, at);
    }

    private static IllegalArgumentException missing(String pointer, JsonElement in) {
        return new IllegalArgumentException("nothing at " + pointer + " of " + in);
    }
}
