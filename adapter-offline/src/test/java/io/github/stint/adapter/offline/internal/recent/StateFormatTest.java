package io.github.stint.adapter.offline.internal.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.adapter.offline.internal.format.InvalidState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateFormatTest {

    private static final String USUAL_TYPE = ",\"type\":\"REGULAR\"";
    private static final String NOT_LOCKED = ",\"locked\":false";

    private final StateFormat format = new StateFormat();

    /** As earlier versions wrote it. */
    private static String office() {
        try (InputStream state =
                Objects.requireNonNull(StateFormatTest.class.getResourceAsStream("/fuzz/state/office.json"))) {
            return new String(state.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String written(String state) {
        StateFormat.Loaded loaded = format.read(
                StateContent.withChecksum(state.getBytes(StandardCharsets.UTF_8)), StateContent.noArchive());
        String content = new String(format.write(loaded.data(), loaded.revision()), StandardCharsets.UTF_8);
        return content.substring(content.indexOf('\n') + 1);
    }

    @Test
    void writes_each_field_of_an_earlier_version_as_it_was() {
        assertThat(office()).contains("\\u003d", USUAL_TYPE, NOT_LOCKED);
        assertThat(written(office()))
                .isEqualTo(
                        office().replace("\\u003d", "=").replace(USUAL_TYPE, "").replace(NOT_LOCKED, ""));
    }

    /** Earlier versions wrote each field. */
    @Test
    void leaves_out_what_most_entries_have() {
        String usual = office().replaceFirst(
                        "\"tagIds\":\\[[^]]+],\"billable\":true", "\"tagIds\":[],\"billable\":false")
                .replaceFirst("\"customFields\":.*?}}", "\"customFields\":{}");
        String end = "\"taskId\":\"000000000000000000000003\"";
        assertThat(usual)
                .contains(end + ",\"tagIds\":[],\"billable\":false" + USUAL_TYPE + ",\"customFields\":{}" + NOT_LOCKED
                        + "}]");

        assertThat(written(usual)).contains(end + "}]");
        assertThat(written(written(usual))).isEqualTo(written(usual));
    }

    @Test
    void reads_the_format_before_and_writes_its_own() {
        String before = new String(
                        StateContent.withChecksum(office().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                .replaceFirst("\"format\":3", "\"format\":2");
        StateFormat.Loaded loaded = format.read(before.getBytes(StandardCharsets.UTF_8), StateContent.noArchive());

        String content = new String(format.write(loaded.data(), loaded.revision()), StandardCharsets.UTF_8);
        assertThat(content).startsWith("{\"format\":3,").endsWith(written(office()));
    }

    @Test
    void keeps_a_replacement_character() {
        String state = written(office()).replace("Review", "Re\uFFFDiew");

        assertThat(written(state)).isEqualTo(state);
    }

    @Test
    void rejects_bytes_that_are_not_utf_8() {
        byte[] state = office().replace("Review", "Revie\u007f").getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < state.length; at++) {
            if (state[at] == 0x7f) {
                state[at] = (byte) 0xc3;
            }
        }

        assertThatThrownBy(() -> format.read(StateContent.withChecksum(state), StateContent.noArchive()))
                .isInstanceOf(InvalidState.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"type\":\"HOLIDAY\"", "\"locked\":true"})
    void writes_what_few_entries_have(String field) {
        String state = written(office()).replace("\"start\":", field + ",\"start\":");

        assertThat(written(state)).contains(field);
    }

    @Test
    void keeps_each_kind_of_custom_field() {
        String fields = "{\"f1\":{\"text\":\"x\"},\"f2\":{\"number\":-1.50},\"f3\":{\"ticked\":false},"
                + "\"f4\":{\"choices\":[\"a\",\"b\"]}}";
        String state = written(office()).replaceFirst("\"customFields\":.*?}}", "\"customFields\":" + fields);

        assertThat(state).contains(fields);
        assertThat(written(state)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "\"start\":1772442000 | \"start\":\"1772442000\"",
                "\"start\":1772442000 | \"start\":1772442000.5",
                "\"start\":1772442000 | \"start\":99999999999999999999",
                "\"start\":1772442000 | \"begin\":1772442000",
                "\"start\":1772442000 | \"start\":null",
                "\"start\":1772442000 | \"start\":1772442000,\"start\":1772442000",
                "\"start\":1772442000 | \"locked\":0,\"start\":1772442000",
                "\"start\":1772442000 | \"type\":\"NONE\",\"start\":1772442000",
                "\"start\":1772442000 | \"tagIds\":{},\"start\":1772442000",
                "\"start\":1772442000 | \"customFields\":[],\"start\":1772442000",
                "\"tagIds\":[\"000000000000000000000004\"] | \"tagIds\":\"000000000000000000000004\"",
                "\"tagIds\":[\"000000000000000000000004\"] | \"tagIds\":[null]",
                "{\"text\":\"x\"} | {\"number\":1e99999999}",
                "{\"text\":\"x\"} | [\"x\"]",
                "\"lastSequentialId\":6} | \"lastSequentialId\":6}}",
                "\"lastSequentialId\":6} | \"lastSequentialId\":6",
                "\"lastSequentialId\":6} | \"lastSequentialId\":NaN}",
                "\"lastSequentialId\":6} | 'lastSequentialId':6}"
            })
    void rejects_what_no_version_wrote(String right, String wrong) {
        String state = written(office());
        assertThat(state).contains(right);

        assertThatThrownBy(() -> written(state.replace(right, wrong))).isInstanceOf(InvalidState.class);
    }
}
