package io.github.stint.cli.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, in order.
 *
 * @param <T> the type of the object that they are read from
 */
public final class Fields<T> {

    private final Map<String, Function<T, Object>> fields = new LinkedHashMap<>();

    /** Adds a field, or replaces the one of that name. An {@code Optional} becomes its value or null. */
    public Fields<T> with(String name, Function<T, Object> value) {
        fields.put(name, value);
        return this;
    }

    /** The names of the fields. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Returns the fields of these names, in their order. */
    public Fields<T> only(List<String> names) {
        Fields<T> some = new Fields<>();
        for (String name : names) {
            Function<T, Object> value = fields.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no field " + name);
            }
            some.with(name, value);
        }
        return some;
    }

    /** Reads the values: texts, numbers, booleans, lists, maps or null. */
    public Map<String, @Nullable Object> of(T source) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, plain(value.apply(source))));
        return Collections.unmodifiableMap(values);
    }

    /** Converts the value, because Gson would serialise the private fields of an id or an Optional. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof Iterable<?> items) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(Fields::plain)
                    .toList();
        }
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Map<?, ?>) {
            return value;
        }
        return value.toString();
    }
}
