package io.github.stint.core.json;

import io.github.stint.core.change.FieldChange;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the fields of an object. Ids, instants, days, durations and constants are written as {@code toString} returns them. */
final class FieldWriter {

    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    FieldWriter put(String key, JsonValue value) {
        fields.put(key, value);
        return this;
    }

    FieldWriter text(String key, Object value) {
        return put(key, textOf(value));
    }

    FieldWriter text(String key, Optional<?> value) {
        return put(key, value.map(FieldWriter::textOf).orElseGet(JsonValue.Null::new));
    }

    FieldWriter number(String key, int value) {
        return put(key, new JsonValue.Numeric(BigDecimal.valueOf(value)));
    }

    FieldWriter flag(String key, boolean value) {
        return put(key, new JsonValue.Flag(value));
    }

    FieldWriter flag(String key, Optional<Boolean> value) {
        return put(key, value.<JsonValue>map(JsonValue.Flag::new).orElseGet(JsonValue.Null::new));
    }

    FieldWriter texts(String key, Collection<?> values) {
        return put(key, textsOf(values));
    }

    FieldWriter object(String key, Optional<FieldWriter> value) {
        return put(key, value.<JsonValue>map(FieldWriter::fields).orElseGet(JsonValue.Null::new));
    }

    <T> FieldWriter items(String key, List<T> values, Function<T, FieldWriter> writer) {
        return put(
                key,
                new JsonValue.Items(values.stream()
                        .<JsonValue>map(value -> writer.apply(value).fields())
                        .toList()));
    }

    /** Writes the field only if it changes. */
    <T> FieldWriter ifSet(String key, Optional<T> value, Function<T, JsonValue> writer) {
        return value.map(set -> put(key, writer.apply(set))).orElse(this);
    }

    /** Writes a field only if it changes: the new value, or {@code null} if it is cleared. */
    <T> FieldWriter change(String key, FieldChange<T> change, Function<T, JsonValue> writer) {
        if (change.leaves()) {
            return this;
        }
        return put(key, change.applyTo(Optional::empty).map(writer).orElseGet(JsonValue.Null::new));
    }

    JsonValue.Fields fields() {
        return new JsonValue.Fields(fields);
    }

    static JsonValue textOf(Object value) {
        return new JsonValue.Text(value.toString());
    }

    static JsonValue flagOf(boolean value) {
        return new JsonValue.Flag(value);
    }

    static JsonValue textsOf(Collection<?> values) {
        return new JsonValue.Items(values.stream().map(FieldWriter::textOf).toList());
    }
}
