package io.github.stint.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stint.core.json.JsonValue;
import java.io.IOException;
import java.util.Map;

/** Writes JSON value by value, so that no setting of a mapper applies. */
final class JsonWriter {

    private JsonWriter() {}

    static void write(JsonValue json, JsonGenerator generator) throws IOException {
        if (json instanceof JsonValue.Text text) {
            generator.writeString(text.text());
        } else if (json instanceof JsonValue.Numeric numeric) {
            generator.writeNumber(numeric.number());
        } else if (json instanceof JsonValue.Flag flag) {
            generator.writeBoolean(flag.flag());
        } else if (json instanceof JsonValue.Items items) {
            generator.writeStartArray();
            for (JsonValue item : items.items()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (json instanceof JsonValue.Fields fields) {
            generator.writeStartObject();
            writeFields(fields, generator);
            generator.writeEndObject();
        } else {
            generator.writeNull();
        }
    }

    static void writeFields(JsonValue.Fields fields, JsonGenerator generator) throws IOException {
        for (Map.Entry<String, JsonValue> field : fields.fields().entrySet()) {
            generator.writeFieldName(field.getKey());
            write(field.getValue(), generator);
        }
    }
}
