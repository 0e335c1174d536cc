package io.github.stint.jackson3;

import io.github.stint.core.json.JsonValue;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes JSON value by value, so that no setting of a mapper applies. */
final class JsonWriter {

    private JsonWriter() {}

    static void write(JsonValue json, JsonGenerator generator) {
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

    static void writeFields(JsonValue.Fields fields, JsonGenerator generator) {
        for (Map.Entry<String, JsonValue> field : fields.fields().entrySet()) {
            generator.writeName(field.getKey());
            write(field.getValue(), generator);
        }
    }
}
