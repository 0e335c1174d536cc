package io.github.stint.jackson2;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonValue;
import java.io.IOException;

/** Reads ids and durations that are the keys of a map. */
final class FormKeyDeserializer extends KeyDeserializer {

    private final JsonForm<?> form;

    FormKeyDeserializer(JsonForm<?> form) {
        this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        try {
            return form.read(new JsonValue.Text(key));
        } catch (InvalidValue invalid) {
            throw JsonMappingException.from(context, invalid.getMessage(), invalid);
        }
    }
}
