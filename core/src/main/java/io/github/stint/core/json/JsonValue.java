package io.github.stint.core.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of JSON. Immutable. */
public sealed interface JsonValue {

    /** A string. */
    record Text(String text) implements JsonValue {}

    /** A number. */
    record Numeric(BigDecimal number) implements JsonValue {}

    /** {@code true} or {@code false}. */
    record Flag(boolean flag) implements JsonValue {}

    /** {@code null}. */
    record Null() implements JsonValue {}

    /** An array. */
    record Items(List<JsonValue> items) implements JsonValue {

        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object, whose keys are in order. */
    record Fields(Map<String, JsonValue> fields) implements JsonValue {

        /** Copies the fields. */
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
