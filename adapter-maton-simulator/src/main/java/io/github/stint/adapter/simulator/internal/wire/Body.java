package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireError;
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
 * The JSON object in the body of a request. A null field counts as missing, and unknown fields are ignored. For a field of the wrong
 * type, the methods throw the service's error, unless values are coerced as by the service's parser, which is Jackson: numbers and booleans
 * to texts, and the texts of booleans and whole numbers to booleans.
 */
public final class Body {

    private final Map<?, ?> object;
    private final boolean coerces;

    private Body(Map<?, ?> object, boolean coerces) {
        this.object = object;
        this.coerces = coerces;
    }

    /** Returns whether the object has the field, even if it is null. */
    public boolean has(String field) {
        return object.containsKey(field);
    }

    /** Returns the names of all fields, including null ones. */
    public List<String> fields() {
        return object.keySet().stream().map(String::valueOf).toList();
    }

    /** Returns a map, a list, a text, a number or a boolean. */
    public Optional<Object> value(String field) {
        return Optional.ofNullable(object.get(field));
    }

    public Optional<String> text(String field) {
        return value(field).map(value -> textIn(field, value));
    }

    private String textIn(String field, @Nullable Object value) {
        boolean coerced = coerces && (value instanceof BigDecimal || value instanceof Boolean);
        return coerced ? String.valueOf(value) : requireText(field, value);
    }

    /** Returns a text that is not empty; an empty one counts as missing, such as the id of no project. */
    public Optional<String> nonEmptyText(String field) {
        return text(field).filter(text -> !text.isEmpty());
    }

    public Optional<Boolean> flag(String field) {
        return value(field).flatMap(value -> {
            if (value instanceof Boolean flag) {
                return Optional.of(flag);
            }
            if (coerces && value instanceof BigDecimal number && number.scale() == 0) {
                return Optional.of(number.signum() != 0);
            }
            if (coerces && value instanceof String text) {
                return flagIn(field, text.strip());
            }
            throw notAFlag(field);
        });
    }

    /** Jackson knows these forms only, and takes an empty text for null. */
    private static Optional<Boolean> flagIn(String field, String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            case "", "null" -> Optional.empty();
            default -> throw notAFlag(field);
        };
    }

    private static WireError notAFlag(String field) {
        return WireErrors.wrongType(field, "java.lang.Boolean");
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

    /** Returns the object in the field. */
    public Optional<Body> object(String field) {
        return value(field).map(value -> requireObject(field, value, coerces));
    }

    /** Returns the objects in a list, or an empty list if the field is missing. */
    public List<Body> objects(String field) {
        return items(field, item -> requireObject(field, item, coerces)).orElse(List.of());
    }

    /** Returns an instant. The service has another error for an empty text or a number than for a malformed text. */
    public Optional<Instant> instant(String field) {
        return value(field).map(value -> {
            if (value instanceof String text && !text.isEmpty()) {
                return Timestamps.parse(field, text);
            }
            throw WireErrors.invalidTime(field);
        });
    }

    private <T> Optional<List<T>> items(String field, Function<@Nullable Object, T> parser) {
        return value(field).map(value -> itemsIn(field, value, parser));
    }

    private static <T> List<T> itemsIn(String field, @Nullable Object value, Function<@Nullable Object, T> parser) {
        if (!(value instanceof List<?> list)) {
            throw WireErrors.wrongType(field, "java.util.ArrayList");
        }
        List<T> items = new ArrayList<>();
        list.forEach(item -> items.add(parser.apply(item)));
        return items;
    }

    static List<Body> requireObjects(String field, @Nullable Object value, boolean coerces) {
        return itemsIn(field, value, item -> requireObject(field, item, coerces));
    }

    public static String requireText(String field, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw WireErrors.wrongType(field, "java.lang.String");
    }

    static Body requireObject(String field, @Nullable Object value, boolean coerces) {
        if (value instanceof Map<?, ?> map) {
            return new Body(map, coerces);
        }
        throw WireErrors.wrongType(field, "java.lang.Object");
    }
}
