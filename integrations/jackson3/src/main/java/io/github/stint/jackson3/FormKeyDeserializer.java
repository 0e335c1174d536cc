package io.github.stint.jackson3;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonValue;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads ids and durations that are the keys of a map. */
final class FormKeyDeserializer extends KeyDeserializer {

    private final JsonForm<?> form;

    FormKeyDeserializer(JsonForm<?> form) {
        this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        try {
            return form.read(new JsonValue.Text(key));
        } catch (InvalidValue invalid) {
            throw DatabindException.from(context, invalid.getMessage(), invalid);
        }
    }
}
