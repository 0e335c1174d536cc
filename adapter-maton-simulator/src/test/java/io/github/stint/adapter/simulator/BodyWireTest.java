package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyWireTest extends SimulatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":}",
                "{'name':'x'}",
                "{\"name\":\"x\"} {}",
                "{\"name\":\"x\",}",
                "nonsense",
                "[\"x\"]",
                "\"x\"",
                "{\"name\":1}",
                "{\"name\":{}}"
            })
    void rejects_malformed_json(String body) {
        Wire refused = workspace.post("/tags", body).has(400);

        assertThat(refused.at("code")).isEqualTo(new BigDecimal(3002));
        assertThat(refused.text("message")).startsWith("JSON parse error: ");
    }

    @Test
    void rejects_a_missing_body() {
        Wire refused = workspace.post("/tags", "").has(400);

        assertThat(refused.text("message")).startsWith("Required request body is missing: ");
    }

    @Test
    void rejects_a_field_of_the_wrong_type() {
        Wire flag = workspace.post("/projects", "{\"name\":\"Website\",\"billable\":\"yes\"}");
        Wire list = workspace.post("/time-entries", "{\"tagIds\":\"one\"}");

        assertThat(flag.text("code")).isEqualTo("3002");
        assertThat(list.text("code")).isEqualTo("3002");
    }

    @Test
    void survives_any_bytes_as_a_body() {
        Wire refused = workspace.send(
                "POST", "/tags", HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0, (byte) 0xc3}));

        refused.has(400);
    }

    @Test
    void rejects_a_body_that_is_not_utf8() {
        byte[] latin = "{\"name\":\"B\u00fcro\"}".getBytes(StandardCharsets.ISO_8859_1);

        Wire refused = workspace
                .send("POST", "/tags", HttpRequest.BodyPublishers.ofByteArray(latin))
                .has(400);

        assertThat(refused.text("code")).isEqualTo("3002");
        assertThat(refused.text("message")).startsWith("JSON parse error: ");
    }

    @Test
    void rejects_a_body_that_is_nested_too_deeply() {
        workspace.post("/tags", "{\"name\":" + "[".repeat(100_000)).has(400);
    }
}
