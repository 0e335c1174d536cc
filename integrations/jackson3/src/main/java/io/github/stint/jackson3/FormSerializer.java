package io.github.stint.jackson3;

import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes the values of one type in its form. */
final class FormSerializer<T> extends StdSerializer<T> {

    private final JsonForm<T> form;

    FormSerializer(JsonForm<T> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        JsonWriter.write(form.write(value), generator);
    }

    /** Writes the public type as the id, not the generated class. */
    @Override
    public void serializeWithType(
            T value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        JsonValue json = form.write(value);
        JsonToken shape = json instanceof JsonValue.Fields ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING;
        WritableTypeId id = types.writeTypePrefix(generator, context, types.typeId(value, form.type(), shape));
        if (json instanceof JsonValue.Fields fields) {
            JsonWriter.writeFields(fields, generator);
        } else {
            JsonWriter.write(json, generator);
        }
        types.writeTypeSuffix(generator, context, id);
    }
}
