package io.github.stint.jackson3;

import io.github.stint.core.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;

/** Reads JSON token by token, so that no setting of a mapper applies, and numbers are exact. */
final class JsonReader {

    private JsonReader() {}

    /** Reads the value at the current token, and leaves the parser at its last one. An object may begin with its first name. */
    static JsonValue read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case START_ARRAY -> items(parser);
            case START_OBJECT -> {
                parser.nextToken();
                yield fields(parser);
            }
            case PROPERTY_NAME, END_OBJECT -> fields(parser);
            default -> new JsonValue.Null();
        };
    }

    /** A mapper may accept NaN and Infinity, and a number may be too large for Java, also if it is zero. */
    private static JsonValue number(JsonParser parser) {
        try {
            return new JsonValue.Numeric(parser.getDecimalValue());
        } catch (NumberFormatException invalid) {
            throw DatabindException.from(parser, "not a decimal number", invalid);
        }
    }

    private static JsonValue items(JsonParser parser) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new JsonValue.Items(items);
    }

    private static JsonValue fields(JsonParser parser) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            fields.put(key, read(parser));
            parser.nextToken();
        }
        return new JsonValue.Fields(fields);
    }
}
