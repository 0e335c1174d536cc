package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that a request carries. A field that is null counts as left out; one of the wrong type is an error of the
 * service, and so is a body that is no object; a field that nobody reads is ignored.
 */
public final class Body {

    private final Map<?, ?> object;

    private Body(Map<?, ?> object) {
        this.object = object;
    }

    /** Whether the field is there, be it null. */
    public boolean names(String field) {
        return object.containsKey(field);
    }

    /** The names of all fields, be they null. */
    public List<String> fields() {
        return object.keySet().stream().map(String::valueOf).toList();
    }

    /** What the field holds: a map, a list, a text, a number or a boolean. */
    public Optional<Object> value(String field) {
        return Optional.ofNullable(object.get(field));
    }

    public Optional<String> text(String field) {
        return value(field).map(value -> textIn(field, value));
    }

    /** A text that is not empty; an empty one counts as left out, as for the id of something that there is not. */
    public Optional<String> filled(String field) {
        return text(field).filter(text -> !text.isEmpty());
    }

    public Optional<Boolean> flag(String field) {
        return value(field).map(value -> {
            if (value instanceof Boolean flag) {
                return flag;
            }
            throw WireErrors.wrongType(field, "java.lang.Boolean");
        });
    }

    public Optional<BigDecimal> number(String field) {
        return value(field).map(value -> {
            if (value instanceof BigDecimal number) {
                return number;
            }
            throw WireErrors.wrongType(field, "java.math.BigDecimal");
        });
    }

    public Optional<List<String>> texts(String field) {
        return items(field, item -> textIn(field, item));
    }

    /** The objects in a list; none when the field is left out. */
    public List<Body> objects(String field) {
        return items(field, item -> objectIn(field, item)).orElse(List.of());
    }

    /** A moment; an empty text and a number are no form of one at all, which the service says in other words. */
    public Optional<Instant> moment(String field) {
        return value(field).map(value -> {
            if (value instanceof String text && !text.isEmpty()) {
                return Timestamps.parse(field, text);
            }
            throw WireErrors.invalidTime(field);
        });
    }

    private <T> Optional<List<T>> items(String field, Function<@Nullable Object, T> reading) {
        return value(field).map(value -> {
            if (!(value instanceof List<?> list)) {
                throw WireErrors.wrongType(field, "java.util.ArrayList");
            }
            List<T> items = new ArrayList<>();
            list.forEach(item -> items.add(reading.apply(item)));
            return items;
        });
    }

    /** The text; an error of the service if it is none. */
    public static String textIn(String field, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw WireErrors.wrongType(field, "java.lang.String");
    }

    /** The object; an error of the service if it is none. */
    static Body objectIn(String field, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Body(map);
        }
        throw WireErrors.wrongType(field, "java.lang.Object");
    }
}
