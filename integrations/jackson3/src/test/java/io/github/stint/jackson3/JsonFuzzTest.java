package io.github.stint.jackson3;

import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonForms;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every JSON text is read as a value of each type, or rejected with the exception of Jackson; what was read can be written. */
class JsonFuzzTest {

    private static final List<JsonForm<?>> FORMS =
            JsonForms.all().stream().filter(JsonForm::isReadable).toList();

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new StintModule()).build();

    @Test
    void reads_or_rejects_the_json_of_each_type() {
        Fuzz.of(Corpus.read(getClass(), "json")
                        .withWords("null", "\"id\":", "\"name\":", "\"interval\":", "\"start\":"))
                .rejectedBy(JacksonException.class)
                .bytes(bytes -> {
                    String json = mapper.writeValueAsString(mapper.readTree(bytes));
                    for (JsonForm<?> form : FORMS) {
                        read(json, form);
                    }
                });
    }

    private void read(String json, JsonForm<?> form) {
        Object value;
        try {
            value = mapper.readValue(json, form.type());
        } catch (JacksonException rejected) {
            return;
        }
        String unused = mapper.writeValueAsString(value);
    }
}
