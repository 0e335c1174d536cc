package io.github.stint.adapter.maton.internal.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The fields of a JSON object in a file. A field that is null is the same as none. Its methods throw an exception if the field has another
 * type, or a required field is missing.
 *
 * <p>Without the mapper of Jackson, because loading its classes takes longer than the rest of a short command needs for its files.
 */
final class JsonFields {

    private final Map<String, Object> fields;

    private JsonFields(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Reads a file that contains one object. */
    static JsonFields read(JsonParser parser) {
        parser.nextToken();
        JsonFields read = object(value(parser));
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("the file continues after its end");
        }
        return read;
    }

    /** The value that begins at the token. No field of a file is a number, so that its token stands for it, as it does for null. */
    private static Object value(JsonParser parser) {
        JsonToken token = Objects.requireNonNull(parser.currentToken(), "the file ends within a value");
        return switch (token) {
            case START_OBJECT -> new JsonFields(fields(parser));
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> token;
        };
    }

    private static Map<String, Object> fields(JsonParser parser) {
        Map<String, Object> fields = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            Object value = value(parser);
            if (value == JsonToken.VALUE_NULL) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static List<Object> items(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    /** A text that must be there. */
    String text(String name) {
        return optionalText(name).orElseThrow(() -> invalid(name));
    }

    /** A text that may be missing. */
    Optional<String> optionalText(String name) {
        return Optional.ofNullable(fields.get(name)).map(JsonFields::text);
    }

    /** A truth value that must be there. */
    boolean flag(String name) {
        if (fields.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw invalid(name);
    }

    /** Texts that must be there, in their order. */
    List<String> texts(String name) {
        return items(name).stream().map(JsonFields::text).toList();
    }

    /** Objects that must be there, in their order. */
    List<JsonFields> objects(String name) {
        return items(name).stream().map(JsonFields::object).toList();
    }

    private List<?> items(String name) {
        if (fields.get(name) instanceof List<?> items) {
            return items;
        }
        throw invalid(name);
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw invalid("text");
    }

    private static JsonFields object(Object value) {
        if (value instanceof JsonFields object) {
            return object;
        }
        throw invalid("object");
    }

    private static IllegalArgumentException invalid(String name) {
        return new IllegalArgumentException("the " + name + " is missing or has another type");
    }
}
