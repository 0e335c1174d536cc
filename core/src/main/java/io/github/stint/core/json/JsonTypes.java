package io.github.stint.core.json;

import io.github.stint.core.error.InvalidValue;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;

/** Reads values of JSON that must have a certain type, and reports which key has another. */
final class JsonTypes {

    private static final String OPERATION = "read JSON";

    private JsonTypes() {}

    static InvalidValue invalid(String key, String problem, String hint) {
        return new InvalidValue(OPERATION, "json", key + ": " + problem, hint);
    }

    static String text(String key, JsonValue json) {
        if (json instanceof JsonValue.Text text) {
            return text.text();
        }
        throw invalid(key, "not a string", "write it as a string");
    }

    static boolean flag(String key, JsonValue json) {
        if (json instanceof JsonValue.Flag flag) {
            return flag.flag();
        }
        throw invalid(key, "neither true nor false", "write true or false");
    }

    static int wholeNumber(String key, JsonValue json) {
        if (json instanceof JsonValue.Numeric numeric) {
            try {
                return numeric.number().intValueExact();
            } catch (ArithmeticException fractionOrTooLarge) {
                throw invalid(key, "not a whole number below " + Integer.MAX_VALUE, "write it as Stint does");
            }
        }
        throw invalid(key, "not a number", "write it as a number");
    }

    static <T> T parse(String key, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException otherForm) {
            throw invalid(key, "\"" + text + "\" has another form", "write it as Stint does");
        }
    }

    /** Returns the items, of which each is parsed from a string. */
    static <T> List<T> texts(String key, JsonValue json, Function<String, T> parser) {
        if (json instanceof JsonValue.Items items) {
            return items.items().stream()
                    .map(item -> parse(key, text(key, item), parser))
                    .toList();
        }
        throw invalid(key, "not an array", "write it as an array");
    }
}
