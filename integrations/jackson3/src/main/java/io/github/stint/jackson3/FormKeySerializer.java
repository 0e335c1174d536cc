package io.github.stint.jackson3;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes ids and durations as the keys of a map. */
final class FormKeySerializer<T> extends StdSerializer<T> {

    FormKeySerializer(Class<T> type) {
        super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        generator.writeName(value.toString());
    }
}
