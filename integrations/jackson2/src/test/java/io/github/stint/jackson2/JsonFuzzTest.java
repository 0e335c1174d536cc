package io.github.stint.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonForms;
import io.github.stint.core.page.Page;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every JSON text is read as a value of each type, or rejected with the exception of Jackson; what was read can be written and read. */
class JsonFuzzTest {

    private static final List<JsonForm<?>> FORMS =
            JsonForms.all().stream().filter(JsonForm::isReadable).toList();

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new StintModule()).build();

    /** One that also accepts what is not JSON, as a program may configure it. */
    private final JsonMapper lenient = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .addModule(new StintModule())
            .build();

    private final JavaType page = mapper.getTypeFactory().constructParametricType(Page.class, Tag.class);
    private final JavaType map =
            mapper.getTypeFactory().constructMapType(LinkedHashMap.class, ProjectId.class, IsoDuration.class);

    private static Fuzz fuzz(String reader) {
        return Fuzz.of(
                        reader,
                        Corpus.read(JsonFuzzTest.class, "json")
                                .withWords(
                                        "null",
                                        "\"id\":",
                                        "\"name\":",
                                        "\"interval\":",
                                        "\"start\":",
                                        "\"items\":",
                                        "NaN",
                                        "-Infinity"))
                .rejectedBy(JsonProcessingException.class);
    }

    @Test
    void reads_or_rejects_the_json_of_each_type() {
        fuzz("JSON with Jackson 2").texts(text -> {
            JsonForm<?> form = FORMS.get(Math.floorMod(text.hashCode(), FORMS.size()));
            Object value = mapper.readValue(text, form.type());
            requireReadAgain(value, mapper.constructType(form.type()));
        });
    }

    @Test
    void reads_or_rejects_what_a_lenient_mapper_accepts() {
        fuzz("lenient JSON with Jackson 2").texts(text -> {
            JsonForm<?> form = FORMS.get(Math.floorMod(text.hashCode(), FORMS.size()));
            Object value = lenient.readValue(text, form.type());
            requireReadAgain(value, mapper.constructType(form.type()));
        });
    }

    @Test
    void reads_or_rejects_the_same_json_as_a_tree() {
        fuzz("trees of JSON with Jackson 2").texts(text -> {
            JsonForm<?> form = FORMS.get(Math.floorMod(text.hashCode(), FORMS.size()));
            Object value = lenient.treeToValue(lenient.readTree(text), form.type());
            requireReadAgain(value, mapper.constructType(form.type()));
        });
    }

    @Test
    void reads_or_rejects_pages_and_maps() {
        fuzz("pages in JSON with Jackson 2").bytes(bytes -> {
            JavaType type = bytes.length % 2 == 0 ? page : map;
            Object value = mapper.readValue(bytes, type);
            requireReadAgain(value, type);
        });
    }

    private void requireReadAgain(@Nullable Object value, JavaType type) throws JsonProcessingException {
        if (value != null) {
            Object again = mapper.readValue(mapper.writeValueAsString(value), type);
            assertThat(again).isEqualTo(value);
        }
    }
}
