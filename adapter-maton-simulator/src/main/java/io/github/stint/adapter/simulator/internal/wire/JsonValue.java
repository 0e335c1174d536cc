package io.github.stint.adapter.simulator.internal.wire;

import java.util.List;

/** A value that can be written as JSON. */
@FunctionalInterface
public interface JsonValue {

    /** Writes exactly one value. */
    void writeTo(JsonOutput json);

    /** Returns a list of these values. */
    static JsonValue array(List<? extends JsonValue> items) {
        return json -> json.array(items);
    }
}
