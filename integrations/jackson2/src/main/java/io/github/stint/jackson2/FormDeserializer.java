package io.github.stint.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonValue;
import java.io.IOException;

/** Reads the values of one type in its form. */
final class FormDeserializer<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final JsonForm<T> form;

    FormDeserializer(JsonForm<T> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonValue json = JsonReader.read(parser);
        try {
            return form.read(json);
        } catch (InvalidValue invalid) {
            throw JsonMappingException.from(parser, invalid.getMessage(), invalid);
        }
    }
}
