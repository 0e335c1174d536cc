package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "{\"name\":[\"x\"]}",
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

    @ParameterizedTest
    @CsvSource({"1, 1", "1.50, 1.50", "true, true", "false, false", "-3, -3"})
    void accepts_numbers_and_booleans_as_texts(String sent, String name) {
        Wire made = workspace.post("/clients", "{\"name\":" + sent + "}").isCreated();

        assertThat(made.at("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"true\"', true",
        "'\"True\"', true",
        "'\" TRUE \"', true",
        "'\"false\"', false",
        "'\"False\"', false",
        "'\"FALSE\"', false",
        "1, true",
        "7, true",
        "0, false",
        // No value: the default of the workspace.
        "'\"\"', true",
        "'\"null\"', true",
        "null, true"
    })
    void accepts_texts_and_numbers_as_booleans(String sent, boolean stored) {
        Wire made = workspace
                .post("/projects", "{\"name\":\"Website\",\"billable\":" + sent + "}")
                .isCreated();

        assertThat(made.at("billable")).isEqualTo(stored);
        assertThat(workspace.get("/projects/" + made.id()).at("billable")).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "\"tRUE\"", "\"1\"", "1.0", "0.5", "[]", "{}"})
    void rejects_other_values_as_booleans(String sent) {
        Wire refused = workspace
                .post("/projects", "{\"name\":\"Website\",\"isPublic\":" + sent + "}")
                .has(400);

        assertThat(refused.text("code")).isEqualTo("3002");
    }

    @Test
    void accepts_the_texts_of_booleans_wherever_there_is_one() {
        String project = project("Website");
        String entry = "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\",\"billable\":\"true\"}";
        String made = workspace.post("/time-entries", entry).isCreated().id();

        assertThat(workspace.get("/time-entries/" + made).at("billable")).isEqualTo(true);
        assertThat(workspace
                        .put("/projects/" + project, "{\"archived\":\"true\",\"isPublic\":\"true\"}")
                        .isOk()
                        .at("archived"))
                .isEqualTo(true);
        assertThat(workspace
                        .post("/projects/" + project + "/tasks", "{\"name\":5,\"billable\":\"false\"}")
                        .isCreated()
                        .at("name"))
                .isEqualTo("5");
        workspace.post("/time-entries", "{\"start\":0}").isRejected("You entered invalid value for field : [start]");
        workspace.post("/time-entries", "{\"projectId\":5}").isRejected("Project doesn't belong to Workspace");
    }

    @Test
    void requires_the_right_types_if_configured() {
        try (MatonSimulator strict = MatonSimulator.start(
                office.stint, office.options().strictValues(true).build())) {
            WireClient face = WireClient.direct(strict).in("/workspaces/" + Office.WORKSPACE);

            for (Wire refused : List.of(
                    face.post("/tags", "{\"name\":1}"),
                    face.post("/projects", "{\"name\":\"Website\",\"billable\":\"true\"}"),
                    face.post("/projects", "{\"name\":\"Website\",\"billable\":1}"))) {
                assertThat(refused.has(400).text("code")).isEqualTo("3002");
            }
            face.post("/projects", "{\"name\":\"Website\",\"billable\":true}").isCreated();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=utf-8",
                "Application/JSON",
                "application/vnd.api+json"
            })
    void accepts_json_of_this_type(String type) throws IOException {
        assertThat(typed("Content-Type: " + type + "\r\n", "{\"name\":\"urgent\"}"))
                .startsWith("HTTP/1.1 201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "application/jsonp", "json"})
    void rejects_a_body_of_another_type(String type) throws IOException {
        assertThat(typed("Content-Type: " + type + "\r\n", "{\"name\":\"urgent\"}"))
                .startsWith("HTTP/1.1 415")
                .endsWith("{\"message\":\"Content-Type '" + type + "' is not supported\",\"code\":3000}");
        assertThat(workspace.get("/tags").list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Type:\r\n"})
    void rejects_a_body_without_a_type(String header) throws IOException {
        assertThat(typed(header, "{\"name\":\"urgent\"}"))
                .startsWith("HTTP/1.1 415")
                .endsWith("{\"message\":\"Content-Type 'application/octet-stream' is not supported\",\"code\":3000}");
        assertThat(typed(header, "")).startsWith("HTTP/1.1 400").contains("Required request body is missing: ");
    }

    /** The HTTP client of the other tests always sends a type. */
    private String typed(String header, String body) throws IOException {
        String request = "POST /api/v1/workspaces/" + Office.WORKSPACE + "/tags HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nX-Api-Key: " + Office.KEY + "\r\n" + header + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
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
