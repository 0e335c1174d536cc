package io.github.stint.adapter.simulator.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.adapter.simulator.internal.error.WireError;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {

    @Test
    void reads_values_of_all_types() {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("text", "a\n€");
        expected.put("number", new BigDecimal("1.50"));
        expected.put("flag", true);
        expected.put("nothing", null);
        expected.put("list", Arrays.asList(BigDecimal.ONE, null, List.of(), Map.of()));

        assertThat(JsonInput.read(" {\"text\":\"a\\n\\u20ac\",\"number\":1.50,\"flag\":true,\"nothing\":null,"
                        + "\"list\":[1,null,[],{}]} "))
                .isEqualTo(expected);
    }

    @Test
    void the_last_of_fields_with_the_same_name_counts() {
        assertThat(JsonInput.read("{\"a\":1,\"a\":\"b\"}")).isEqualTo(Map.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\uFEFF", "\uFEFF null"})
    void nothing_is_null(String text) {
        assertThat(JsonInput.read(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{} x",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":tRUE}",
                "{\"a\":nul}",
                "{\"a\":1,}",
                "[1,,2]",
                "{\"a\" 1}",
                "{\"a\":/*x*/1}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"open",
                "{\"a\":1e99999999999}",
                "]",
                "}"
            })
    void rejects_what_is_not_strictly_JSON(String text) {
        assertThatThrownBy(() -> JsonInput.read(text))
                .isInstanceOf(WireError.class)
                .hasMessageStartingWith("JSON parse error");
    }

    @Test
    void rejects_what_is_nested_too_deeply() {
        int levels = 100_000;

        assertThatThrownBy(() -> JsonInput.read("[".repeat(levels) + "]".repeat(levels)))
                .isInstanceOf(WireError.class);
        assertThat(JsonInput.read("[".repeat(200) + "]".repeat(200))).isInstanceOf(List.class);
    }
}
