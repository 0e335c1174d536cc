package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.tag.TagQuery;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private final Office office = new Office();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final MatonSimulator simulator =
            MatonSimulator.start(office.stint, office.options().seed(7).build(), pauses::add);
    private final WireClient workspace = WireClient.direct(simulator).in("/workspaces/" + Office.WORKSPACE);

    @AfterEach
    void closeTheSimulator() {
        simulator.close();
    }

    private long tags() {
        return office.stint.tags().all(Office.WORKSPACE, TagQuery.all()).count();
    }

    /** Returns everything that is sent over a new connection until it is closed; throws if it is reset. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String makingATag() {
        String body = "{\"name\":\"urgent\"}";
        return "POST /api/v1/workspaces/" + Office.WORKSPACE
                + "/tags HTTP/1.1\r\nHost: any\r\nContent-Type: application/json\r\nConnection: close\r\nX-Api-Key: "
                + Office.KEY
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void apply_to_the_next_requests_in_their_order() {
        simulator.faults().next(2, Fault.internalError());
        simulator.faults().next(1, Fault.badGateway());

        assertThat(IntStream.range(0, 5).mapToObj(i -> workspace.get("/tags").status()))
                .containsExactly(500, 500, 502, 200, 200);
    }

    @Test
    void apply_only_to_matching_requests_of_all_apis() {
        simulator.faults().next(2, RequestMatch.of("GET", "/workspaces/*/tags"), Fault.internalError());

        workspace.get("/clients").isOk();
        workspace.post("/tags", "{\"name\":\"urgent\"}").isCreated();
        workspace.get("/tags").has(500);
        WireClient.gateway(simulator)
                .get("/workspaces/" + Office.WORKSPACE + "/tags")
                .has(500);
        workspace.get("/tags").isOk();
    }

    @Test
    void apply_to_connections_too() {
        simulator.faults().next(1, RequestMatch.of("*", "/connections"), Fault.internalError());

        WireClient.control(simulator).get("/connections").has(500);
        WireClient.control(simulator).get("/connections").isOk();
    }

    @Test
    void rate_limited_does_not_execute_the_request() {
        simulator.faults().next(1, Fault.rateLimited());
        simulator.faults().next(1, Fault.rateLimited(Duration.ofMillis(2001)));

        Wire silent = workspace.post("/tags", "{\"name\":\"urgent\"}");
        Wire telling = workspace.post("/tags", "{\"name\":\"urgent\"}");

        silent.isEmpty(429);
        assertThat(silent.header("Retry-After")).isEmpty();
        telling.isEmpty(429);
        assertThat(telling.header("Retry-After")).contains("3");
        assertThat(tags()).isZero();
    }

    @Test
    void rejections_of_clockify_do_not_execute_the_request() {
        simulator.faults().next(1, Fault.unauthorized());
        simulator.faults().next(1, Fault.paymentRequired());
        simulator.faults().next(1, Fault.forbidden());
        simulator.faults().next(1, Fault.notFound());

        workspace.post("/tags", "{\"name\":\"urgent\"}").isError(401, 4003, "Api key does not exist");
        workspace.post("/tags", "{\"name\":\"urgent\"}").isEmpty(402);
        workspace.post("/tags", "{\"name\":\"urgent\"}").isError(403, 501, "Access Denied");
        workspace.post("/tags", "{\"name\":\"urgent\"}").isEmpty(404);

        assertThat(tags()).isZero();
        workspace.post("/tags", "{\"name\":\"urgent\"}").isCreated();
    }

    @Test
    void the_gateway_rejects_keys_itself_and_passes_on_what_clockify_rejects() {
        WireClient gateway = WireClient.gateway(simulator);
        simulator.faults().next(1, Fault.unauthorized());
        simulator.faults().next(1, Fault.forbidden());
        simulator.faults().next(1, Fault.notFound());

        Wire unauthorized = gateway.get("/user").has(401);
        assertThat(unauthorized.text("error", "message")).isEqualTo("Invalid API key");
        gateway.get("/user").isError(403, 501, "Access Denied");
        gateway.get("/user").isEmpty(404);
    }

    @Test
    void the_api_for_connections_rejects_in_its_own_format() {
        WireClient control = WireClient.control(simulator);
        simulator.faults().next(1, Fault.unauthorized());
        simulator.faults().next(1, Fault.forbidden());
        simulator.faults().next(1, Fault.notFound());

        assertThat(control.get("/connections").has(401).text("error", "message"))
                .isEqualTo("Invalid API key");
        assertThat(control.get("/connections").has(403).text("error", "message"))
                .isEqualTo("Forbidden");
        assertThat(control.get("/connections").has(404).text("type")).isEqualTo("Not Found");
    }

    @Test
    void server_errors_do_not_execute_the_request() {
        simulator.faults().next(1, Fault.internalError());
        simulator.faults().next(1, Fault.badGateway());

        workspace.post("/tags", "{\"name\":\"urgent\"}").isError(500, 500, "Internal server error");
        Wire html = workspace.post("/tags", "{\"name\":\"urgent\"}").has(502);

        assertThat(html.body()).startsWith("<html>");
        assertThat(html.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(tags()).isZero();
    }

    @Test
    void reset_before_does_not_execute_the_request() {
        simulator.faults().next(1, Fault.resetBefore());

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> raw(makingATag()))
                .withMessageContaining("reset");
        assertThat(tags()).isZero();
    }

    @Test
    void reset_after_executes_the_request() {
        simulator.faults().next(1, Fault.resetAfter());

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> raw(makingATag()))
                .withMessageContaining("reset");
        assertThat(tags()).isEqualTo(1);
    }

    @Test
    void half_body_ends_in_the_middle_of_the_body() throws IOException {
        String whole = raw(makingATag().replace("urgent", "future"));
        simulator.faults().next(1, Fault.halfBody());

        String half = raw(makingATag());

        String body = whole.substring(whole.indexOf("\r\n\r\n") + 4);
        assertThat(half).contains("Content-Length: " + body.length());
        assertThat(half.substring(half.indexOf("\r\n\r\n") + 4)).hasSize(body.length() / 2);
        assertThat(tags()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD /api/v1/user", "GET /api/v1/workspaces/" + Office.UNKNOWN})
    void half_body_resets_the_connection_without_a_body(String request) throws IOException {
        simulator.faults().next(1, Fault.halfBody());
        String whole = request + " HTTP/1.1\r\nHost: any\r\nConnection: close\r\nX-Api-Key: " + Office.KEY + "\r\n\r\n";

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> raw(whole))
                .withMessageContaining("reset");
        assertThat(raw(whole)).startsWith("HTTP/1.1 ").endsWith("\r\n\r\n");
    }

    @Test
    void make_the_client_throw() {
        simulator.faults().next(1, Fault.halfBody());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> workspace.exchange("POST", "/tags", HttpRequest.BodyPublishers.ofString("{}")));
    }

    @Test
    void slow_body_sends_byte_by_byte() {
        simulator.faults().next(1, Fault.slowBody(Duration.ofMillis(5)));

        Wire slow = workspace.post("/tags", "{\"name\":\"urgent\"}").isCreated();

        assertThat(pauses).hasSize(slow.body().length()).containsOnly(Duration.ofMillis(5));
    }

    @Test
    void delay_waits_for_all_of_the_time_and_jitter_for_a_part() {
        simulator.faults().next(1, Fault.delay(Duration.ofSeconds(5)));
        simulator.faults().next(1, Fault.jitter(Duration.ofSeconds(5)));

        workspace.get("/tags").isOk();
        workspace.get("/tags").isOk();

        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauses.get(1)).isBetween(Duration.ofNanos(1), Duration.ofSeconds(5));
    }

    @Test
    void latency_delays_every_request() {
        SimulatorOptions slow = office.options().latency(Duration.ofMillis(50)).build();
        try (MatonSimulator other = MatonSimulator.start(office.stint, slow, pauses::add)) {
            WireClient.direct(other).get("/user").isOk();
            WireClient.control(other).get("/connections").isOk();
            WireClient.bare(other).get("/simulator/faults").isOk();
        }

        assertThat(pauses).containsExactly(Duration.ofMillis(50), Duration.ofMillis(50));
    }

    @Test
    void random_faults_repeat_with_the_same_seed() {
        SimulatorFaults one = new SimulatorFaults(7);
        SimulatorFaults other = new SimulatorFaults(8);
        other.seed(7);
        for (SimulatorFaults faults : List.of(one, other)) {
            faults.failRandomly(0.3, Fault.internalError());
            faults.failRandomly(0.1, Fault.resetAfter());
        }

        List<List<Fault>> drawn = drawn(one, 1000);

        assertThat(drawn(other, 1000)).isEqualTo(drawn);
        assertThat(drawn.stream().filter(faults -> faults.contains(Fault.internalError())))
                .hasSizeBetween(250, 350);
        assertThat(drawn.stream().filter(faults -> faults.contains(Fault.resetAfter())))
                .hasSizeBetween(60, 140);
    }

    private static List<List<Fault>> drawn(SimulatorFaults faults, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> faults.draw("GET", List.of("user")))
                .toList();
    }

    @Test
    void a_random_delay_and_failure_can_combine() {
        simulator.faults().failRandomly(1, Fault.delay(Duration.ofSeconds(1)));
        simulator.faults().failRandomly(1, Fault.internalError());
        simulator.faults().failRandomly(1, Fault.resetAfter());

        workspace.get("/tags").has(500);

        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void can_be_removed() {
        simulator.faults().failRandomly(1, Fault.internalError());
        simulator.faults().failRandomly(0, Fault.internalError());
        simulator.faults().failRandomly(1, Fault.badGateway());
        simulator.faults().next(3, Fault.badGateway());

        simulator.faults().clear();

        workspace.get("/tags").isOk();
    }

    @Test
    void reject_invalid_values() {
        SimulatorFaults faults = simulator.faults();

        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Fault.delay(Duration.ZERO));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Fault.rateLimited(Duration.ofSeconds(-1)));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Fault(Fault.Kind.RESET_AFTER, Duration.ofSeconds(1)));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Fault.jitter(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> faults.next(0, Fault.internalError()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> faults.failRandomly(1.01, Fault.internalError()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> faults.failRandomly(Double.NaN, Fault.internalError()));
    }
}
