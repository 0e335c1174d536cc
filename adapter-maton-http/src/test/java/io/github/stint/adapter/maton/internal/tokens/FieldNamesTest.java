package io.github.stint.adapter.maton.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

class FieldNamesTest {

    private final FieldNames names = FieldNames.of("id", "name", "ä€😀");

    /** Returns the fields of the object with their values: {@code 0=1} is the first name, and {@code -=1} an unknown one. */
    private List<String> fields(String object) {
        List<String> fields = new ArrayList<>();
        try (JsonParser parser = new JsonMapper().createParser(object.getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            for (int field = names.next(parser); field != FieldNames.END; field = names.next(parser)) {
                fields.add((field < 0 ? "-" : String.valueOf(field)) + "=" + parser.getString());
            }
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
        }
        return fields;
    }

    @Test
    void finds_fields_in_the_order_of_the_object_before() {
        for (int value = 0; value < 3; value++) {
            assertThat(fields("{\"id\":%1$d,\"new\":%1$d,\"ä€😀\":%1$d}".formatted(value)))
                    .containsExactly("0=" + value, "-=" + value, "2=" + value);
        }
    }

    @Test
    void finds_fields_in_another_order() {
        fields("{\"id\":1,\"new\":2,\"name\":3}");

        assertThat(fields("{\"name\":4,\"id\":5,\"new\":6,\"id\":7}")).containsExactly("1=4", "0=5", "-=6", "0=7");
        assertThat(fields("{}")).isEmpty();
        assertThat(fields("{\"new\":8}")).containsExactly("-=8");
        assertThat(fields("{\"id\":9}")).containsExactly("0=9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i", "ids", "Id", "", "ä€", "ä€😀x", "nam"})
    void a_name_that_is_alike_is_unknown(String name) {
        fields("{\"id\":1,\"ä€😀\":2,\"name\":3}");

        assertThat(fields("{\"" + name + "\":4,\"name\":5}")).containsExactly("-=4", "1=5");
    }

    @Test
    void an_escaped_name_is_the_same() {
        fields("{\"id\":1,\"name\":2}");

        assertThat(fields("{\"\\u0069d\":3,\"nam\\u0065\" : 4 }")).containsExactly("0=3", "1=4");
    }

    @Test
    void any_number_of_unknown_fields_may_follow() {
        String unknown =
                IntStream.range(0, 1000).mapToObj(i -> "\"u" + i + "\":0").collect(Collectors.joining(","));

        for (int round = 0; round < 2; round++) {
            assertThat(fields("{" + unknown + ",\"name\":1,\"id\":2}"))
                    .hasSize(1002)
                    .endsWith("1=1", "0=2");
        }
    }

    @Test
    void rejects_what_is_no_object() {
        assertThatThrownBy(() -> fields("[1]")).isInstanceOf(UnusualJson.class);
    }
}
