package io.github.stint.adapter.simulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What web pages of other sites may do, as browsers ask. The HTTP client of the JDK cannot send some of these headers. */
class CrossOriginTest extends SimulatorTest {

    private static final String PAGE = "Origin: https://page.example\r\n";
    private static final String KEY = "X-Api-Key: " + Office.KEY + "\r\n";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private Wire send(String line, String headers) throws IOException {
        return send(simulator, line, headers);
    }

    private static Wire send(MatonSimulator simulator, String line, String headers) throws IOException {
        String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String[] parts =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n", -1);
            return new Wire(
                    Integer.parseInt(lines[0].split(" ", 3)[1]),
                    Stream.of(lines)
                            .skip(1)
                            .map(header -> header.split(": ?", 2))
                            .collect(groupingBy(header -> header[0], mapping(header -> header[1], toList()))),
                    parts[1]);
        }
    }

    private static String preflight(String method, String headers) {
        return PAGE + "Access-Control-Request-Method: " + method + "\r\n"
                + (headers.isEmpty() ? "" : "Access-Control-Request-Headers: " + headers + "\r\n");
    }

    private static String lower(Wire response, String header) {
        return response.header(header).orElse("").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/user",
                "/api/v1/workspaces/6650a00000000000000000aa/time-entries",
                "/api/v1//user/",
                "/api/v1/nothing",
                "/workspaces/6650a00000000000000000aa/projects",
                "/",
                "/v1/workspaces/6650a00000000000000000aa/reports/summary",
                "/clockify/api/v1/user"
            })
    void a_preflight_needs_no_key(String path) throws IOException {
        Wire response = send("OPTIONS " + path, preflight("PATCH", "x-api-key,content-type"));

        response.isEmpty(200);
        assertThat(response.header(ALLOW_ORIGIN)).contains("*");
        assertThat(lower(response, "Access-Control-Allow-Methods").split(", ", -1))
                .contains("get", "post", "put", "patch", "delete");
        assertThat(lower(response, "Access-Control-Allow-Headers").split(", ", -1))
                .contains("x-api-key", "authorization", "content-type", "accept");
        assertThat(response.header("Access-Control-Max-Age")).contains("1800");
    }

    @Test
    void a_preflight_permits_each_requested_header_that_is_one() throws IOException {
        Wire none = send("OPTIONS /api/v1/user", preflight("GET", ""));
        Wire others = send("OPTIONS /api/v1/user", preflight("GET", "x-requested-with, X-API-KEY,,a b,<script>"));

        assertThat(lower(none, "Access-Control-Allow-Headers")).contains("x-api-key");
        assertThat(lower(others, "Access-Control-Allow-Headers").split(", ", -1))
                .contains("x-requested-with", "x-api-key")
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.isEmpty() || name.contains(" ") || name.contains("<"));
    }

    @Test
    void a_preflight_uses_up_neither_a_fault_nor_a_limit() throws IOException {
        SimulatorOptions limited =
                office.options().workspaceLimit(RateLimit.perSecond(1)).build();
        try (MatonSimulator strict = MatonSimulator.start(office.stint, limited)) {
            strict.faults().next(1, Fault.badGateway());
            send(strict, "OPTIONS /api/v1/user", preflight("GET", "x-api-key")).has(200);
            send(strict, "GET /api/v1/user", PAGE + KEY).has(502);
            send(strict, "OPTIONS /api/v1/user", preflight("GET", "x-api-key")).has(200);
            send(strict, "GET /api/v1/user", PAGE + KEY).has(200);
        }
    }

    @Test
    void a_page_may_read_the_response_and_its_headers() throws IOException {
        Wire list = send("GET /api/v1/workspaces/" + Office.WORKSPACE + "/tags", PAGE + KEY);

        list.isOk();
        assertThat(list.header(ALLOW_ORIGIN)).contains("*");
        assertThat(list.header("Last-Page")).contains("true");
        assertThat(list.header("Access-Control-Expose-Headers").orElse("").split(", ", -1))
                .contains("Last-Page", "Retry-After", "Stint-Simulated");
        Wire local = send("GET /api/v1/user", "Origin: null\r\n" + KEY);
        assertThat(local.isOk().header(ALLOW_ORIGIN)).contains("*");
        Wire gateway = send("GET /clockify/api/v1/user", PAGE + "Authorization: Bearer " + Office.KEY + "\r\n");
        assertThat(gateway.isOk().header(ALLOW_ORIGIN)).contains("*");
    }

    @Test
    void a_page_may_read_errors() throws IOException {
        assertThat(send("GET /api/v1/user", PAGE).has(401).header(ALLOW_ORIGIN)).contains("*");
        assertThat(send("GET /api/v1/nothing", PAGE + KEY).has(404).header(ALLOW_ORIGIN))
                .contains("*");
        assertThat(send("GET /clockify/api/v1/user", PAGE).has(401).header(ALLOW_ORIGIN))
                .contains("*");
        simulator.faults().next(1, Fault.rateLimited());
        assertThat(send("GET /api/v1/user", PAGE + KEY).has(429).header(ALLOW_ORIGIN))
                .contains("*");
        office.stint.faults().failNext(operation -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(send("GET /api/v1/user", PAGE + KEY).has(500).header(ALLOW_ORIGIN))
                .contains("*");
    }

    @Test
    void other_clients_get_the_same_response_as_before() throws IOException {
        assertThat(send("GET /api/v1/user", KEY).isOk().headers())
                .doesNotContainKey(ALLOW_ORIGIN)
                .doesNotContainKey("Vary");
        // Without what a browser sends, it is no preflight.
        send("OPTIONS /api/v1/user", KEY).has(405);
        send("OPTIONS /api/v1/user", PAGE + KEY).has(405);
        send("OPTIONS /api/v1/user", "Access-Control-Request-Method: GET\r\n").has(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/connections", "/connections/1", "/simulator/faults", "/connect", "/slack/api/v1/user", "/"})
    void a_page_may_use_nothing_else(String path) throws IOException {
        String bearer = "Authorization: Bearer " + Office.KEY + "\r\n";

        Wire preflight = send("OPTIONS " + path, preflight("GET", "authorization"));
        Wire response = send("GET " + path, PAGE + bearer);

        assertThat(preflight.status()).isGreaterThanOrEqualTo(400);
        for (Map<String, ?> headers : List.of(preflight.headers(), response.headers())) {
            assertThat(headers.keySet()).noneMatch(name -> name.startsWith("Access-Control"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connections", "/simulator/faults", "/simulator/settings", "/connect"})
    void the_key_of_clockify_opens_nothing_else(String path) throws IOException {
        Wire preflight = send("OPTIONS " + path, preflight("GET", "x-api-key"));

        assertThat(preflight.status()).isGreaterThanOrEqualTo(400);
        assertThat(preflight.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control"));
    }
}
