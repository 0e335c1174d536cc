package io.github.stint.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonValue;
import java.io.IOException;

/** Writes the values of one type in its form. */
final class FormSerializer<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final JsonForm<T> form;

    FormSerializer(JsonForm<T> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        JsonWriter.write(form.write(value), generator);
    }

    /** Writes the public type as the id, not the generated class. */
    @Override
    public void serializeWithType(T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        JsonValue json = form.write(value);
        JsonToken shape = json instanceof JsonValue.Fields ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING;
        WritableTypeId id = types.writeTypePrefix(generator, types.typeId(value, form.type(), shape));
        if (json instanceof JsonValue.Fields fields) {
            JsonWriter.writeFields(fields, generator);
        } else {
            JsonWriter.write(json, generator);
        }
        types.writeTypeSuffix(generator, id);
    }
}
