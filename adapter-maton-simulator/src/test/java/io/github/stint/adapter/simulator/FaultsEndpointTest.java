package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsEndpointTest extends SimulatorTest {

    private static final String FAULTS = "/simulator/faults";
    private static final String PLAN = "{\"fault\":\"bad-gateway\",\"times\":1}";

    private final WireClient admin = WireClient.bare(simulator);

    @Test
    void adds_a_fault_of_the_next_requests() {
        Wire planned = admin.post(
                        FAULTS,
                        "{\"fault\":\"rate-limited\",\"time\":\"PT2S\",\"times\":2,\"method\":\"POST\",\"path\":\"/workspaces/*/tags\"}")
                .isOk();

        assertThat(planned.at("next", 0))
                .isEqualTo(Map.of(
                        "fault",
                        "rate-limited",
                        "time",
                        "PT2S",
                        "times",
                        new BigDecimal(2),
                        "method",
                        "POST",
                        "path",
                        "/workspaces/*/tags"));
        workspace.get("/tags").isOk();
        assertThat(workspace.post("/tags", "{\"name\":\"a\"}").has(429).header("Retry-After"))
                .contains("2");
        assertThat(admin.get(FAULTS).isOk().at("next", 0, "times")).isEqualTo(new BigDecimal(1));
    }

    @Test
    void adds_a_fault_of_random_requests() {
        Wire planned = admin.post(FAULTS, "{\"fault\":\"internal-error\",\"probability\":1,\"seed\":42}")
                .isOk();

        assertThat(planned.at("random", 0, "fault")).isEqualTo("internal-error");
        workspace.get("/tags").has(500);
        admin.post(FAULTS, "{\"fault\":\"internal-error\",\"probability\":0}").isOk();
        workspace.get("/tags").isOk();
    }

    @ParameterizedTest
    @CsvSource({"unauthorized, 401", "payment-required, 402", "forbidden, 403", "not-found, 404"})
    void adds_a_rejection(String fault, int status) {
        Wire planned = admin.post(FAULTS, "{\"fault\":\"" + fault + "\",\"times\":1,\"method\":\"GET\"}")
                .isOk();

        assertThat(planned.at("next", 0, "fault")).isEqualTo(fault);
        workspace.get("/tags").has(status);
        workspace.get("/tags").isOk();
        admin.post(FAULTS, "{\"fault\":\"" + fault + "\",\"times\":1,\"time\":\"PT1S\"}")
                .has(400);
    }

    @Test
    void removes_all_faults() {
        admin.post(FAULTS, "{\"fault\":\"bad-gateway\",\"times\":10}").isOk();
        admin.post(FAULTS, "{\"fault\":\"bad-gateway\",\"probability\":0.5}").isOk();

        Wire cleared = admin.delete(FAULTS).isOk();

        assertThat(cleared.at()).isEqualTo(Map.of("next", List.of(), "random", List.of()));
        workspace.get("/tags").isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "{\"fault\":\"earthquake\",\"times\":1}",
                "{\"fault\":\"internal-error\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"probability\":0.5}",
                "{\"fault\":\"internal-error\",\"times\":0}",
                "{\"fault\":\"internal-error\",\"probability\":2}",
                "{\"fault\":\"delay\",\"times\":1}",
                "{\"fault\":\"delay\",\"time\":\"2s\",\"times\":1}",
                "{\"fault\":\"internal-error\",\"times\":\"many\"}",
                "{\"fault\":\"internal-error\",\"times\":1.5}",
                "{\"fault\":\"internal-error\",\"times\":4294967297}",
                "{\"fault\":\"internal-error\",\"times\":1e400}",
                "{\"fault\":\"internal-error\",\"times\":1,\"seed\":1.5}",
                "{\"fault\":\"internal-error\",\"times\":1,\"seed\":9223372036854775808}",
                "{\"fault\":\"internal-error\",\"times\":1,\"method\":\"get\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"method\":\"\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"path\":\"\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"path\":\"user\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"path\":\"/user?page=1\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"path\":\"/**/tags\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"pth\":\"/user\"}",
                "{\"fault\":\"internal-error\",\"times\":1,\"time\":\"PT1S\"}",
                "{\"fault\":\"internal-error\",\"probability\":1,\"method\":\"GET\"}",
                "{\"fault\":\"internal-error\",\"probability\":1,\"path\":\"/user\"}",
                "{\"fault\":\"internal-error\",\"probability\":1e400}",
                "{\"fault\":\"internal-error\",\"probability\":NaN}",
                "{\"fault\":\"jitter\",\"time\":\"PT2562048H\",\"times\":1}",
                "{\"fault\":\"delay\",\"time\":\"PT2562048H\",\"times\":1}"
            })
    void rejects_an_invalid_fault(String plan) {
        assertThat(admin.post(FAULTS, plan).has(400).text("error")).isNotBlank();

        assertThat(admin.get(FAULTS).at()).isEqualTo(Map.of("next", List.of(), "random", List.of()));
    }

    @Test
    void suggests_how_to_fix_an_invalid_fault() {
        assertThat(admin.post(FAULTS, "{\"fault\":\"internal-error\",\"times\":1,\"method\":\"get\"}")
                        .text("error"))
                .isEqualTo("invalid method for a fault: \"get\"; use upper case, such as POST, or * for every method");
    }

    @Test
    void keeps_the_random_seed_if_it_rejects_a_fault() {
        simulator.faults().seed(7);
        simulator.faults().failRandomly(0.5, Fault.internalError());
        List<Integer> undisturbed = statuses();
        simulator.faults().seed(7);
        workspace.get("/tags");
        admin.post(FAULTS, "{\"fault\":\"internal-error\",\"times\":0,\"seed\":7}")
                .has(400);

        assertThat(statuses().subList(0, 19)).isEqualTo(undisturbed.subList(1, 20));
    }

    private List<Integer> statuses() {
        return Stream.generate(() -> workspace.get("/tags").status()).limit(20).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://attacker.example", "null", "http://127.0.0.1:8100"})
    void rejects_requests_of_web_pages(String origin) throws IOException {
        String length = "Content-Type: application/json\r\nContent-Length: " + PLAN.length() + "\r\n";

        for (String method : List.of("GET", "POST", "DELETE")) {
            assertThat(exchange(method, "127.0.0.1", "Origin: " + origin + "\r\n" + length))
                    .startsWith("HTTP/1.1 403");
        }

        assertThat(simulator.faults().planned()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: text/plain; a=application/json\r\n",
                "Content-Type: application/jsonp\r\n"
            })
    void requires_json(String type) throws IOException {
        assertThat(exchange("POST", "localhost", type + "Content-Length: " + PLAN.length() + "\r\n"))
                .startsWith("HTTP/1.1 415");

        assertThat(simulator.faults().planned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "attacker.example, 403",
        "attacker.example:8100, 403",
        "127.0.0.1.attacker.example, 403",
        "localhost.attacker.example, 403",
        "1.2.3, 403",
        "'', 403",
        "localhost:8100, 200",
        "LOCALHOST, 200",
        "app.localhost, 200",
        "127.0.0.1:8100, 200",
        "192.168.0.7, 200",
        "[::1]:8100, 200",
        "simulator:8100, 200",
        "host.docker.internal:8100, 200"
    })
    void rejects_names_that_others_can_point_to_this_machine(String host, int status) throws IOException {
        for (String method : List.of("GET", "DELETE")) {
            assertThat(exchange(method, host, "")).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer " + Office.KEY, "X-Api-Key: " + Office.KEY})
    void accepts_every_host_with_the_key(String header) throws IOException {
        assertThat(exchange("GET", "simulator.example", header + "\r\n")).startsWith("HTTP/1.1 200");
        assertThat(exchange("GET", "simulator.example", header + "x\r\n")).startsWith("HTTP/1.1 403");
    }

    /** The HTTP client of Java can send neither Host nor Origin. */
    private String exchange(String method, String host, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((method + " " + FAULTS + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers
                                    + "\r\n" + (headers.contains("Content-Length") ? PLAN : ""))
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void has_no_faults_itself() {
        simulator.faults().failRandomly(1, Fault.internalError());

        admin.get(FAULTS).isOk();
        admin.put(FAULTS, "{}").has(405);
    }
}
