package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.StintException;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON of a service that wants to do harm: it costs neither the thread, nor much memory or time, and is no exception of another kind. */
class HostileResponseTest {

    private static final String TAG = "{\"id\":\"6650a0000000000000000001\",\"name\":\"urgent\",\"workspaceId\":\""
            + WORKSPACE + "\",\"archived\":false%s}";

    private static final List<Consumer<Stint>> CALLS = List.of(
            stint -> stint.users().current(),
            stint -> stint.tags().all(WORKSPACE, TagQuery.all()).forEach(tag -> {}),
            stint -> stint.timeEntries()
                    .all(WORKSPACE, Service.USER, TimeEntryQuery.all())
                    .forEach(entry -> {}),
            stint -> stint.connections().list(ConnectionQuery.all()));

    @RegisterExtension
    private final Service service = new Service();

    static Stream<Arguments> bodies() {
        String deepArrays = "[".repeat(200_000);
        String deepObjects = "{\"a\":".repeat(100_000);
        return Stream.of(
                Arguments.of("deep arrays", deepArrays),
                Arguments.of("deep arrays that are closed", deepArrays + "]".repeat(200_000)),
                Arguments.of("deep objects", deepObjects),
                Arguments.of("deep arrays in an unknown field", item(",\"x\":" + deepArrays)),
                Arguments.of("deep objects in an unknown field", item(",\"x\":" + deepObjects)),
                Arguments.of("a large exponent", item(",\"x\":1e999999999")),
                Arguments.of("a large number", item(",\"x\":" + "9".repeat(2_000_000))),
                Arguments.of("a large exponent of a known field", item(",\"archived\":1e999999999")),
                Arguments.of("no number", item(",\"x\":NaN")),
                Arguments.of("a name of another type", item(",\"name\":{\"a\":[1,2]}")),
                Arguments.of("a long name of a field", item(",\"" + "x".repeat(200_000) + "\":1")),
                Arguments.of("a long text", item(",\"x\":\"" + "x".repeat(2_000_000) + "\"")),
                Arguments.of("a null character", item(",\"x\":\"\u0000\"")),
                Arguments.of("an escaped null character", item(",\"name\":\"a\\u0000b\"")),
                Arguments.of("a lone surrogate", item(",\"name\":\"\\ud800\"")),
                Arguments.of("surrogates in the wrong order", item(",\"name\":\"\\udc00\\ud800\"")),
                Arguments.of("an invalid escape", item(",\"name\":\"\\u12\"")),
                Arguments.of("a byte order mark", "\ufeff[]"),
                Arguments.of("many items", "[" + "{},".repeat(2_000) + "{}]"),
                Arguments.of("many nulls", "[" + "null,".repeat(2_000) + "null]"),
                Arguments.of("a text", "\"x\""),
                Arguments.of("two values", "[] []"),
                Arguments.of("half a value", "[{\"id\":\"66"));
    }

    private static String item(String fields) {
        return "[" + TAG.formatted(fields) + "]";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    @Timeout(60)
    void is_a_result_or_an_error_of_stint(String name, String body) {
        requireHarmless(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void invalid_utf_8_is_a_result_or_an_error_of_stint() {
        requireHarmless(item(",\"name\":\"\u00ff\u00fe\"").getBytes(StandardCharsets.ISO_8859_1));
        requireHarmless(new byte[] {(byte) 0xC0, (byte) 0x80});
        requireHarmless("[]".getBytes(StandardCharsets.UTF_16));
    }

    private void requireHarmless(byte[] body) {
        service.onAnything(
                aResponse().withHeader("Content-Type", "application/json").withBody(body));
        Stint stint = service.stint(config -> config.maxAttempts(1));
        for (Consumer<Stint> call : CALLS) {
            Throwable error = catchThrowable(() -> call.accept(stint));
            if (error != null) {
                assertThat(error).isInstanceOf(StintException.class);
                assertThat(error.getMessage()).hasSizeLessThan(2_000);
            }
        }
    }

    @Test
    void the_last_of_two_fields_with_the_same_name_counts() {
        service.onAnything(Service.answer(200, item(",\"name\":\"first\",\"name\":\"last\"")));

        assertThat(service.stint().tags().all(WORKSPACE, TagQuery.all()))
                .singleElement()
                .satisfies(tag -> assertThat(tag.name()).isEqualTo("last"));
    }
}
