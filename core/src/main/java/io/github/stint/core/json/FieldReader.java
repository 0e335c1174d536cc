package io.github.stint.core.json;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the fields of an object. Every method throws {@link InvalidValue}, which names the key, if a value has another type or form. */
final class FieldReader {

    private final String object;
    private final Map<String, JsonValue> fields;
    private final Set<String> read = new HashSet<>();

    FieldReader(String object, JsonValue json) {
        if (!(json instanceof JsonValue.Fields given)) {
            throw JsonTypes.invalid(object, "not an object", "write it as an object");
        }
        this.object = object;
        this.fields = given.fields();
    }

    /** Returns the field, unless it is missing or null. */
    Optional<JsonValue> value(String key) {
        return present(key).filter(value -> !(value instanceof JsonValue.Null));
    }

    private Optional<JsonValue> present(String key) {
        read.add(key);
        return Optional.ofNullable(fields.get(key));
    }

    <T> T required(String key, Function<String, T> parser) {
        return optional(key, parser).orElseThrow(() -> missing(key));
    }

    String text(String key) {
        return required(key, Function.identity());
    }

    boolean flag(String key) {
        return optionalFlag(key).orElseThrow(() -> missing(key));
    }

    int wholeNumber(String key) {
        return value(key).map(value -> JsonTypes.wholeNumber(name(key), value)).orElseThrow(() -> missing(key));
    }

    <T> Optional<T> optional(String key, Function<String, T> parser) {
        return value(key).map(value -> textOf(key, value, parser));
    }

    Optional<String> optionalText(String key) {
        return optional(key, Function.identity());
    }

    Optional<Boolean> optionalFlag(String key) {
        return value(key).map(value -> JsonTypes.flag(name(key), value));
    }

    /** Returns the items of an array, which is empty if the field is missing or null. */
    <T> List<T> texts(String key, Function<String, T> parser) {
        return value(key).map(value -> textsOf(key, value, parser)).orElse(List.of());
    }

    /** Returns what a change sets; empty if the field is missing, so that it keeps its value. Null is rejected. */
    <T> Optional<T> ifSet(String key, BiFunction<String, JsonValue, T> parser) {
        return present(key).map(value -> {
            if (value instanceof JsonValue.Null) {
                throw JsonTypes.invalid(name(key), "cannot be cleared", "leave the key out to keep the value");
            }
            return parser.apply(key, value);
        });
    }

    /** Returns the change of a field: kept if it is missing, cleared if it is null, otherwise set. */
    <T> FieldChange<T> change(String key, BiFunction<String, JsonValue, T> parser) {
        return present(key)
                .map(value -> value instanceof JsonValue.Null
                        ? FieldChange.<T>clear()
                        : FieldChange.set(parser.apply(key, value)))
                .orElseGet(FieldChange::leave);
    }

    <T> T textOf(String key, JsonValue value, Function<String, T> parser) {
        return JsonTypes.parse(name(key), JsonTypes.text(name(key), value), parser);
    }

    String textOf(String key, JsonValue value) {
        return JsonTypes.text(name(key), value);
    }

    boolean flagOf(String key, JsonValue value) {
        return JsonTypes.flag(name(key), value);
    }

    <T> List<T> textsOf(String key, JsonValue value, Function<String, T> parser) {
        return JsonTypes.texts(name(key), value, parser);
    }

    /** Throws {@link InvalidValue} if there is a field that was not read. */
    void requireAllRead() {
        List<String> others =
                fields.keySet().stream().filter(key -> !read.contains(key)).toList();
        if (!others.isEmpty()) {
            throw JsonTypes.invalid(
                    object,
                    "unknown keys " + others,
                    "use these: " + read.stream().sorted().toList());
        }
    }

    InvalidValue missing(String key) {
        return JsonTypes.invalid(name(key), "missing", "it is required");
    }

    private String name(String key) {
        return object + "." + key;
    }
}
