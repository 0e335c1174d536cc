package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording requests with their responses, and repeating the responses. */
class RecordingTest extends SimulatorTest {

    private final List<String> recording = Collections.synchronizedList(new ArrayList<>());

    @Override
    SimulatorOptions.Builder options(SimulatorOptions.Builder usual) {
        return usual.recording(line -> recording.add(line));
    }

    private MatonSimulator replay() {
        return MatonSimulator.replay(
                recording, SimulatorOptions.builder(Office.CLOCK).build());
    }

    private static WireClient in(MatonSimulator replay) {
        return WireClient.direct(replay).in("/workspaces/" + Office.WORKSPACE);
    }

    @Test
    void records_each_request_with_its_response_in_one_line() {
        String id = tag("ur\\ngent");
        workspace.delete("/tags/" + id).isOk();

        assertThat(recording).hasSize(2).noneMatch(line -> line.contains("\n"));
        Object line = Wire.parse(recording.get(0));
        Wire recorded = new Wire(200, Map.of(), recording.get(0));
        assertThat(line).isNotNull();
        assertThat(recorded.text("time")).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(recorded.text("request", "method")).isEqualTo("POST");
        assertThat(recorded.text("request", "target")).isEqualTo("/api/v1/workspaces/" + Office.WORKSPACE + "/tags");
        assertThat(recorded.text("request", "body")).isEqualTo("{\"name\":\"ur\\ngent\"}");
        assertThat(recorded.text("request", "headers")).contains("{name=content-type, value=application/json}");
        assertThat(recorded.text("response", "status")).isEqualTo("201");
        assertThat(recorded.text("response", "delivery")).isEqualTo("whole");
        assertThat(recorded.text("response", "body")).contains(id);
        assertThat(recorded.text("response", "headers")).contains("{name=Content-Type, value=application/json}");
    }

    @Test
    void records_no_key_and_no_token() {
        String key = Office.KEY;
        String base64 = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        WireClient.gateway(simulator).get("/user?key=" + key).isOk();
        clockify.with("X-Api-Key", "foreign-key-of-the-service").get("/user").has(401);
        clockify.with("X-Other", "my " + key + " key").get("/user").isOk();
        for (String text :
                List.of(key, key.toUpperCase(Locale.ROOT), base64, "%74he-key-of-ada", "\\u0074he-key-of-ada")) {
            workspace.post("/tags", "{\"name\":\"with " + text + "!\"}");
        }
        workspace.send(
                "POST", "/tags", BodyPublishers.ofByteArray(("\u00ff" + key).getBytes(StandardCharsets.ISO_8859_1)));
        String url = WireClient.control(simulator)
                .post("/connections", "{\"app\":\"clockify\"}")
                .text("connection", "url");
        WireClient.bare(simulator).get(url.substring(url.indexOf("/connect")));

        assertThat(recording).hasSize(11);
        assertThat(String.join("\n", recording).toLowerCase(Locale.ROOT))
                .doesNotContain(key)
                .doesNotContain("he-key-of-ada")
                .doesNotContain("foreign-key")
                .doesNotContain(base64.substring(0, base64.length() - 4).toLowerCase(Locale.ROOT))
                .doesNotContain(url.substring(url.indexOf('=') + 1).toLowerCase(Locale.ROOT))
                .contains("?key=***")
                .contains("session_token=***");
        assertThat(recording.get(3)).contains("{\\\"name\\\":\\\"with ***!\\\"}");
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(new Wire(200, Map.of(), recording.get(8)).text("request", "bodyBase64")),
                        StandardCharsets.ISO_8859_1))
                .isEqualTo("\u00ff***");
    }

    @Test
    void repeats_the_responses() {
        String id = tag("urgent");
        Wire list = workspace.get("/tags?name=urg").isOk();
        workspace.get("/tags?name=ur%67ent").isOk();
        Wire missing = workspace.get("/tags/" + Office.UNKNOWN).has(400);
        workspace.delete("/tags/" + id).isOk();

        try (MatonSimulator replay = replay()) {
            WireClient tags = in(replay);
            Wire repeated = tags.without("X-Api-Key").get("/tags?name=urg");
            assertThat(repeated.body()).isEqualTo(list.isOk().body());
            assertThat(repeated.header("Last-Page")).contains("true");
            assertThat(tags.get("/tags/" + Office.UNKNOWN).has(400).body()).isEqualTo(missing.body());
            assertThat(tags.post("/tags", "{\"name\":\"urgent\"}").isCreated().id())
                    .isEqualTo(id);
            assertThat(tags.delete("/tags/" + id).isOk().id()).isEqualTo(id);
        }
    }

    @Test
    void repeats_several_responses_to_the_same_request_in_their_order() {
        workspace.get("/tags").isOk();
        tag("a");
        workspace.get("/tags").isOk();
        tag("b");

        try (MatonSimulator replay = replay()) {
            WireClient tags = in(replay);
            assertThat(tags.get("/tags").list()).isEmpty();
            assertThat(tags.get("/tags").each("name")).containsExactly("a");
            assertThat(tags.get("/tags").each("name")).containsExactly("a");
            assertThat(tags.post("/tags", "{\"name\":\"b\"}").text("name")).isEqualTo("b");
            assertThat(tags.post("/tags", "{\"name\":\"c\"}").text("name")).isEqualTo("a");
            assertThat(tags.post("/tags", "{\"name\":\"c\"}").text("name")).isEqualTo("b");
        }
    }

    @Test
    void rejects_a_request_that_is_not_recorded() {
        workspace.get("/tags").isOk();

        try (MatonSimulator replay = replay()) {
            in(replay)
                    .get("/clients")
                    .isError(
                            501,
                            501,
                            "The recording has no response to GET /api/v1/workspaces/" + Office.WORKSPACE + "/clients");
            in(replay).get("/tags?page=1").has(501);
            in(replay).post("/tags", "{}").has(501);
            WireClient.bare(replay).get("/simulator/faults").has(501);
        }
    }

    @Test
    void repeats_faults() {
        // The client of the JDK repeats a GET after a reset, but no POST.
        simulator.faults().next(1, Fault.resetAfter());
        simulator.faults().next(1, Fault.rateLimited(Duration.ofSeconds(3)));
        simulator.faults().next(1, Fault.halfBody());
        simulator.faults().next(1, Fault.slowBody(Duration.ofNanos(1)));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> workspace.post("/tags", "{}"));
        workspace.get("/clients").has(429);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> workspace.get("/users"));
        workspace.get("/tags").isOk();

        try (MatonSimulator replay = replay()) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> in(replay).post("/tags", "{}"));
            assertThat(in(replay).get("/clients").has(429).header("Retry-After"))
                    .contains("3");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> in(replay).get("/users"));
            in(replay).get("/tags").isOk();
        }
    }

    @Test
    void repeats_a_response_without_a_body() {
        String id = workspace.post("/time-entries", "{}").isCreated().id();
        workspace.delete("/time-entries/" + id).isEmpty(204);

        try (MatonSimulator replay = replay()) {
            in(replay).delete("/time-entries/" + id).isEmpty(204);
        }
    }

    @Test
    void skips_the_first_line_of_a_file_and_empty_lines() {
        recording.addAll(List.of("{\"stintRecording\":1}", "", " "));
        workspace.get("/tags").isOk();

        try (MatonSimulator replay = replay()) {
            in(replay).get("/tags").isOk();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /tags",
                "{",
                "[]",
                "null",
                "{}",
                "{\"request\":{},\"response\":{}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":100}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":20.5}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":1e9}}",
                "{\"request\":{\"method\":7,\"target\":\"/\"},\"response\":{\"status\":200}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":200,\"delivery\":\"fast\"}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":200,\"betweenBytes\":\"PT-1S\"}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":200,\"bodyBase64\":\"?\"}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":200,\"headers\":[{\"name\":\"a b\",\"value\":\"\"}]}}",
                "{\"request\":{\"method\":\"GET\",\"target\":\"/\"},\"response\":{\"status\":200,\"headers\":[{\"name\":\"a\",\"value\":\"\\n\"}]}}",
            })
    void rejects_a_line_that_is_not_recorded(String line) {
        recording.add("");
        recording.add(line);

        assertThatExceptionOfType(InvalidValue.class).isThrownBy(this::replay).withMessageStartingWith("line 2 of the");
    }

    @Test
    void repeats_a_response_that_was_written_by_hand() {
        recording.add(
                "{\"request\":{\"method\":\"GET\",\"target\":\"/api/v1/user\"},\"response\":{\"status\":200,\"headers\":"
                        + "[{\"name\":\"Content-Length\",\"value\":\"999\"},{\"name\":\"X-Own\",\"value\":\"1\"}],"
                        + "\"bodyBase64\":\"aGk=\"}}");
        recording.add(
                "{\"request\":{\"method\":\"PUT\",\"target\":\"/api/v1/user\"},\"response\":{\"status\":204,\"body\":\"no\"}}");

        try (MatonSimulator replay = replay()) {
            Wire repeated = WireClient.direct(replay).get("/user").isOk();
            assertThat(repeated.body()).isEqualTo("hi");
            assertThat(repeated.header("X-Own")).contains("1");
            WireClient.direct(replay).put("/user", "{}").isEmpty(204);
        }
    }
}
