package io.github.stint.adapter.simulator.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.stint.core.time.IsoDuration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gson, which wrote the responses before, is the reference for texts. */
class JsonOutputTest {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private static String written(JsonObject object) {
        return Json.content(object).text();
    }

    @Test
    void writes_fields_of_all_types_in_their_order() {
        String json = written(output -> {
            output.field("text", "a");
            output.field("flag", true);
            output.field("whole", -3);
            output.field("part", 0.05);
            output.field("exact", new BigDecimal("1.50"));
            output.field("present", Optional.of("b"));
            output.field("missing", Optional.empty());
            output.absent("null");
            output.empty("empty");
            output.texts("texts", List.of("c", "d"));
            output.texts("object", Map.of("k\"", "v"));
            output.field("time", Instant.parse("2026-06-30T08:05:09.999Z"));
        });

        assertThat(json)
                .isEqualTo("{\"text\":\"a\",\"flag\":true,\"whole\":-3,\"part\":0.05,\"exact\":1.50,\"present\":\"b\","
                        + "\"missing\":null,\"null\":null,\"empty\":[],\"texts\":[\"c\",\"d\"],\"object\":{\"k\\\"\":\"v\"},"
                        + "\"time\":\"2026-06-30T08:05:09Z\"}");
    }

    @Test
    void separates_items_fields_and_copies_with_one_comma() {
        JsonObject item = json -> json.field("a", 1);
        Content copy = Json.content(item);
        String fields = Json.fields(json -> {
            json.field("b", 2);
            json.absent("c");
        });

        String json = written(output -> {
            output.field("items", List.of(item, item));
            output.constants(fields);
            output.copied("one", copy);
            output.copied("none", Optional.empty());
            output.copied("many", List.of(copy, copy));
            output.field("last", item);
        });

        assertThat(json)
                .isEqualTo("{\"items\":[{\"a\":1},{\"a\":1}],\"b\":2,\"c\":null,\"one\":{\"a\":1},\"none\":null,"
                        + "\"many\":[{\"a\":1},{\"a\":1}],\"last\":{\"a\":1}}");
        assertThat(written(output -> output.constants(fields))).isEqualTo("{\"b\":2,\"c\":null}");
    }

    @Test
    @DisplayName("writes long lists and texts whose items differ in length")
    void grows() {
        List<String> texts = List.of("a", "é\n".repeat(3_000), "b", "x".repeat(100_000), "\u2028", "");

        assertThat(written(json -> json.texts("texts", texts))).isEqualTo("{\"texts\":" + GSON.toJson(texts) + "}");
    }

    @Test
    void escapes_each_character_as_Gson_does() {
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            if (!Character.isSurrogate(character)) {
                String text = "a" + character + "b";
                assertThat(written(json -> json.field("x", text)))
                        .as("U+%04X", (int) character)
                        .isEqualTo("{\"x\":" + GSON.toJson(text) + "}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "é\"\\\u0001\u2029\t",
                "日本\u2028語",
                "😀",
                "a😀é\nb",
                "half \ud800 of a pair",
                "\udc00",
                "é\ud83d"
            })
    void writes_other_texts_as_Gson_does(String text) {
        assertThat(written(json -> json.field("x", text)))
                .isEqualTo(Content.of("{\"x\":" + GSON.toJson(text) + "}").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2024-02-29T01:02:03Z",
                "1969-12-31T23:59:59Z",
                "-0001-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z"
            })
    void writes_times_of_every_year_as_the_JDK_does(String time) {
        assertThat(written(json -> json.field("x", Instant.parse(time)))).isEqualTo("{\"x\":\"" + time + "\"}");
    }

    @Test
    void writes_times_of_the_same_day_and_of_another() {
        List<String> times = List.of(
                "2026-03-02T23:59:59Z",
                "2026-03-02T00:00:00Z",
                "2026-03-03T00:00:00Z",
                "2026-03-03T12:34:56Z",
                "2026-03-02T09:10:11Z");

        String json = written(output -> times.forEach(time -> output.field("x", Instant.parse(time))));

        assertThat(json).isEqualTo("{\"x\":\"" + String.join("\",\"x\":\"", times) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                9,
                10,
                59,
                60,
                61,
                600,
                3_599,
                3_600,
                3_661,
                36_000,
                36_610,
                359_999,
                360_000,
                3_596_400,
                Long.MAX_VALUE
            })
    void writes_durations_as_their_texts(long seconds) {
        IsoDuration duration = IsoDuration.ofSeconds(seconds);

        assertThat(written(json -> json.field("x", duration))).isEqualTo("{\"x\":\"" + duration + "\"}");
    }
}
