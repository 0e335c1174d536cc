package io.github.stint.adapter.maton.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import io.github.stint.core.message.ServiceResponse;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the bodies of error responses, whoever sends them. */
class ErrorResponseTest {

    private static ErrorResponse error(int status, String body) {
        return new Json(Responses.CREDENTIAL).error(Responses.of(status, body));
    }

    private static ErrorBody body(int status, String body) {
        return error(status, body).body();
    }

    @Test
    void reads_the_message_and_the_code_of_clockify() {
        ErrorBody body = body(400, "{\"message\":\"Name is required\",\"code\":501}");

        assertThat(body.message()).isEqualTo("Name is required");
        assertThat(body.code()).hasValue(501);
        assertThat(body.hasCode(501)).isTrue();
        assertThat(body.hasCode(400)).isFalse();
        assertThat(body.understood()).isTrue();
        assertThat(body.byMaton()).isFalse();
        assertThat(body.hasGatewayForm()).isFalse();
        assertThat(body.foreign()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"no connection\"}}",
                "{\"error\":{\"description\":\"no connection\"}}",
                "{\"type\":\"x\",\"message\":\"no connection\"}",
            })
    void recognizes_the_forms_that_only_the_gateway_uses(String text) {
        ErrorBody body = body(400, text);

        assertThat(body.message()).isEqualTo("no connection");
        assertThat(body.hasGatewayForm()).isTrue();
        assertThat(body.byMaton()).isTrue();
        assertThat(new Json(Responses.CREDENTIAL).isByGateway(Responses.of(400, text)))
                .isTrue();
    }

    @ParameterizedTest
    @DisplayName("a code that repeats the status is the gateway's, except 404, which Clockify uses as a code, too")
    @CsvSource({"403, 403, true", "500, 500, true", "404, 404, false", "400, 501, false", "404, 501, false"})
    void code_of_the_gateway(int status, int code, boolean byMaton) {
        String text = "{\"message\":\"x\",\"code\":" + code + "}";

        assertThat(body(status, text).byMaton()).isEqualTo(byMaton);
        assertThat(new Json(Responses.CREDENTIAL).isByGateway(Responses.of(status, text)))
                .as("not certain, because Clockify may send it, too")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',false", "'<html>Bad gateway</html>',true", "'{',true", "'{}',false", "'[]',false", "'7',false"})
    void has_neither_message_nor_code_without_them(String text, boolean foreign) {
        ErrorBody body = body(502, text);

        assertThat(body).isEqualTo(new ErrorBody("", OptionalInt.empty(), false, false, false, foreign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"501\"", "null", "99999999999", "5.5"})
    void a_code_that_is_no_int_is_no_code(String code) {
        ErrorBody body = body(400, "{\"message\":\"x\",\"code\":" + code + "}");

        assertThat(body.code()).isEmpty();
        assertThat(body.hasCode(501)).isFalse();
        assertThat(body.message()).isEqualTo("x");
    }

    @Test
    void a_message_of_300_characters_is_whole_and_a_longer_one_is_truncated() {
        assertThat(body(400, "{\"message\":\"" + "x".repeat(300) + "\"}").message())
                .isEqualTo("x".repeat(300));
        assertThat(body(400, "{\"message\":\"" + "x".repeat(301) + "\"}").message())
                .isEqualTo("x".repeat(300) + "...");
    }

    @Test
    void a_message_is_one_line_without_the_key() {
        assertThat(body(400, "{\"message\":\" a\\n\\t b " + Responses.KEY + " c \"}")
                        .message())
                .isEqualTo("a b (hidden) c");
    }

    @Test
    void finds_parts_of_a_message_in_any_case() {
        ErrorBody body = body(400, "{\"message\":\"User is Not A MEMBER\"}");

        assertThat(body.messageContains("not a member")).isTrue();
        assertThat(body.messageContains("no member")).isFalse();
    }

    @Test
    void a_message_or_a_code_is_enough_to_understand_it() {
        assertThat(body(400, "{\"message\":\"gone\"}").understood()).isTrue();
        assertThat(body(400, "{\"code\":7}").understood()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"message\":\"gone\",\"code\":7}', 'status 400, code 7: gone'",
        "'{\"message\":\"gone\"}', status 400: gone",
        "'{\"code\":7}', 'status 400, code 7'",
        "'', status 400"
    })
    void is_summed_up_with_what_it_has(String text, String expected) {
        ServiceResponse summary = error(400, text).summary();

        assertThat(summary).hasToString(expected);
        assertThat(summary.message().isPresent()).isEqualTo(text.contains("message"));
    }

    @ParameterizedTest
    @CsvSource({"400, false", "403, false", "404, true", "405, true", "406, false", "500, false"})
    void knows_the_statuses_of_an_unknown_request(int status, boolean isUnknown) {
        assertThat(error(status, "").isUnknownRequest()).isEqualTo(isUnknown);
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "POST, false", "PUT, false", "PATCH, false", "DELETE, false"})
    void only_a_read_is_safe(HttpMethod method, boolean isSafe) {
        ErrorResponse error = new Json(Responses.CREDENTIAL).error(Responses.to(method, 500, ""));

        assertThat(error.isSafe()).isEqualTo(isSafe);
        assertThat(error.request().httpMethod()).isEqualTo(method);
        assertThat(error.response().status()).isEqualTo(500);
    }

    @Test
    void finds_a_header_by_its_name_in_any_case() {
        ErrorResponse error = new Json(Responses.CREDENTIAL).error(Responses.with("Location", "/login", ""));

        assertThat(error.header("location")).contains("/login");
        assertThat(error.header("Date")).isEmpty();
    }
}
