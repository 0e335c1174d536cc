package io.github.stint.jackson3;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads the values of one type in its form. */
final class FormDeserializer<T> extends StdDeserializer<T> {

    private final JsonForm<T> form;

    FormDeserializer(JsonForm<T> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        JsonValue json = JsonReader.read(parser);
        try {
            return form.read(json);
        } catch (InvalidValue invalid) {
            throw DatabindException.from(parser, invalid.getMessage(), invalid);
        }
    }
}
