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

class StateFormatTest {

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
        assertThat(office()).contains("\\u003d");
        assertThat(written(office())).isEqualTo(office().replace("\\u003d", "="));
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
                "\"locked\":false | \"locked\":0",
                "\"type\":\"REGULAR\" | \"type\":\"NONE\"",
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
