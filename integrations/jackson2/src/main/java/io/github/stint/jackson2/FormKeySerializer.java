package io.github.stint.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes ids and durations as the keys of a map. */
final class FormKeySerializer<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    FormKeySerializer(Class<T> type) {
        super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeFieldName(value.toString());
    }
}
