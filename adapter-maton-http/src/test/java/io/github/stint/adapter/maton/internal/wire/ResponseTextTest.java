package io.github.stint.adapter.maton.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How invalid responses are printed in messages. */
class ResponseTextTest {

    private static String describe(Response response) {
        return ResponseText.describe(response, Responses.CREDENTIAL);
    }

    @Test
    void has_the_status_the_type_and_the_start_of_the_body() {
        assertThat(describe(Responses.with("Content-Type", "text/html", " <p>\n\u0007Sign  in ")))
                .isEqualTo("status 200, text/html: <p> Sign in");
        assertThat(describe(Responses.of(502, ""))).isEqualTo("status 502, no content type, no body");
        assertThat(describe(Responses.of(502, " \n "))).isEqualTo("status 502, no content type, no body");
    }

    @Test
    void has_at_most_200_characters_of_the_body() {
        assertThat(describe(Responses.of(200, "x".repeat(200)))).endsWith(": " + "x".repeat(200));
        assertThat(describe(Responses.of(200, "x".repeat(201)))).endsWith(": " + "x".repeat(200) + "...");
    }

    @Test
    void has_no_secret_and_no_part_of_one() {
        String body = "x".repeat(195) + Responses.KEY;

        assertThat(describe(Responses.of(200, body))).endsWith("x(hidd...").doesNotContain("very");
        assertThat(describe(Responses.with("Content-Type", Responses.KEY, "")))
                .isEqualTo("status 200, (hidden), no body");
    }

    @Test
    void a_response_without_a_body_has_no_bytes() {
        Response response =
                Responses.of(204, "").toBuilder().body((Response.Body) null).build();

        assertThat(ResponseText.bytes(response)).isEmpty();
        assertThat(ResponseText.isHtml(response)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"' <html>', true", "'<', true", "'{\"a\":\"<\"}', false", "'', false"})
    void html_begins_with_a_tag(String body, boolean isHtml) {
        assertThat(ResponseText.isHtml(Responses.of(200, body))).isEqualTo(isHtml);
    }
}
