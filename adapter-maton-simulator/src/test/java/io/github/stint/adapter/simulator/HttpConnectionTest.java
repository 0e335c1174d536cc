package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.internal.maton.SessionTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectionTest extends SimulatorTest {

    private static final String USER = " /api/v1/user HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n";
    private static final String LAST = "Connection: close\r\n\r\n";
    private static final String TAGS = "POST /api/v1/workspaces/" + Office.WORKSPACE
            + "/tags HTTP/1.1\r\nHost: any\r\nContent-Type: application/json\r\nX-Api-Key: " + Office.KEY + "\r\n";

    /** Returns everything that the simulator sends until it closes the connection. */
    private String exchange(String request) throws IOException {
        return exchange(simulator, request.getBytes(StandardCharsets.UTF_8));
    }

    private static String exchange(MatonSimulator simulator, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void stays_open_after_an_error_until_close_is_requested() throws IOException {
        String unknown = "GET /api/v1/nothing HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n\r\n";

        String responses = exchange(unknown + unknown + "GET" + USER + LAST);

        assertThat(responses.split("HTTP/1.1 404", -1)).hasSize(3);
        assertThat(responses).contains("HTTP/1.1 200").contains("Connection: close");
    }

    @Test
    void sends_no_body_for_head() throws IOException {
        String responses = exchange("HEAD" + USER + "\r\n" + "HEAD" + USER + LAST);

        assertThat(responses.split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(responses).doesNotContain("email").doesNotContain("Content-Length: 0");
    }

    @Test
    void accepts_a_chunked_body() throws IOException {
        String chunks =
                "Transfer-Encoding: chunked\r\n" + LAST + "7\r\n{\"name\"\r\n9\r\n:\"urgent\"\r\n1\r\n}\r\n0\r\n\r\n";

        assertThat(exchange(TAGS + chunks)).startsWith("HTTP/1.1 201").contains("\"name\":\"urgent\"");
    }

    @Test
    void responds_100_to_expect_continue() throws IOException {
        String body = "{\"name\":\"urgent\"}";
        String waiting = "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n" + LAST + body;

        assertThat(exchange(TAGS + waiting)).startsWith("HTTP/1.1 100").contains("HTTP/1.1 201");
    }

    @Test
    void ignores_other_expectations() throws IOException {
        assertThat(exchange("GET" + USER + "Expect: anything\r\n" + LAST)).startsWith("HTTP/1.1 200");
    }

    @Test
    void accepts_an_absolute_request_target() throws IOException {
        assertThat(exchange(
                        "GET http://any/api/v1/user HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n" + LAST))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api/v1/%zz HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user?%z HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/\u00fc%zz HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost any\r\n\r\n",
                "POST /api/v1/user HTTP/1.1\r\nHost: any\r\nContent-Length: nine\r\n\r\n",
                "POST /api/v1/user HTTP/1.1\r\nHost: any\r\nContent-Length: -5\r\n\r\n",
                "POST /api/v1/user HTTP/1.1\r\nHost: any\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "POST /api/v1/user HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: gzip\r\n\r\nhello",
                "POST /api/v1/user HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n",
                // A host, a target or a version that HttpCore throws an unchecked exception for.
                "GET /api/v1/user HTTP/1.1\r\nHost: a:99999999\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: a:65536\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: a:b\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET http://a:99999999/ HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET http:///api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET http://user@a/api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET ftp://a/api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                "CONNECT a:443 HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/-1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/1.-1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/99999999999.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user\r\n\r\n",
                "GET  /api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user  HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET\t/api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                " GET /api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                "G(T /api/v1/user HTTP/1.1\r\nHost: any\r\n\r\n",
                // A body that ends at different places for different programs.
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length: +1\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length: 1 1\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length: 1, 1\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length: 0x1\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length:\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nContent-Length: 99999999999999999999\r\n\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: identity\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\n+1\r\nX\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nX\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\n0x1\r\nX\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nXYZ\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\n8000000000000000\r\nX",
                "POST /a HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\n1;a\rb\r\nX\r\n0\r\n\r\n",
                // Lines that other programs may end elsewhere, or may join.
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\nA: a\rX: b\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\nA: a\r\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\rHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\nA: a\u0000b\r\n\r\n",
                "GET /api/v1/\u0000 HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\nA: \u001b[2J\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\nA: \u007f\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\nA: a\r\n b\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\n Host: any\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\nA : a\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\nHost: any\r\n: a\r\n\r\n"
            })
    void closes_after_a_malformed_request_and_logs_it(String request) throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        try (MatonSimulator logged = MatonSimulator.start(
                office.stint, office.options().log(log::add).build())) {
            assertThat(exchange(logged, request.getBytes(StandardCharsets.UTF_8)))
                    .startsWith("HTTP/1.1 400")
                    .contains("Connection: close")
                    .contains("Content-Type: application/json")
                    .endsWith("\"code\":400}");
        }

        assertThat(log).hasSize(1).allMatch(line -> line.contains("400") && !line.contains("\n"));
    }

    @Test
    void executes_nothing_after_a_request_with_two_lengths() throws IOException {
        String hidden = "POST" + TAGS.substring(4) + "Content-Length: 15\r\n\r\n{\"name\":\"hid\"}";
        String two = "POST" + USER + "Content-Length: " + (hidden.length() + 5)
                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden;

        assertThat(exchange(two).split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(workspace.get("/tags").isOk().body()).doesNotContain("hid");
    }

    @Test
    void executes_pipelined_requests_in_order() throws IOException {
        String first = TAGS + "Content-Length: 16\r\n\r\n{\"name\":\"first\"}";
        String second =
                TAGS + "Transfer-Encoding: chunked\r\n\r\n11\r\n{\"name\":\"second\"}\r\n0\r\nA: trailer\r\n\r\n";
        String list = "GET" + TAGS.substring(4) + LAST;

        String responses = exchange(first + second + list);

        assertThat(responses.split("HTTP/1.1 201", -1)).hasSize(3);
        assertThat(responses.substring(responses.indexOf("HTTP/1.1 200"))).contains("first", "second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "a:80", "a:", "[::1]:8100", "127.0.0.1", "", "A-1.example"})
    void accepts_a_valid_host(String host) throws IOException {
        assertThat(exchange("GET" + USER.replace("any", host) + LAST)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://any:80/api/v1/user", "HTTPS://[::1]/api/v1/user?a=http://b", "/api/v1/user?"})
    void accepts_a_valid_target(String target) throws IOException {
        assertThat(exchange("GET" + USER.replace("/api/v1/user", target) + LAST))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "http://any", "http://any?a=b"})
    void has_nothing_at_the_root(String target) throws IOException {
        assertThat(exchange("OPTIONS" + USER.replace("/api/v1/user", target) + LAST))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void logs_no_key_in_any_part_of_a_request() throws IOException {
        String key = "key-of-the-log-test";
        String base64 = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        List<String> log = new CopyOnWriteArrayList<>();
        try (MatonSimulator logged = MatonSimulator.start(
                office.stint, office.options().key(key).log(log::add).build())) {
            for (String line : List.of(
                    key + " /api/v1/user",
                    "GET /" + key,
                    "GET /api/v1/" + key.toUpperCase(Locale.ROOT),
                    "GET /api/v1/user?" + key + "=" + key,
                    "GET /connections/" + key,
                    "GET /api/v1/" + base64,
                    "GET /api/v1/user?a=%256bey-of-the-log-test",
                    "GET http://" + key + "/api/v1/user",
                    "GET /api/v1/\u009b2J\u2028/user")) {
                exchange(logged, (line + " HTTP/1.1\r\nHost: " + key + "\r\n" + LAST).getBytes(StandardCharsets.UTF_8));
            }
            exchange(logged, (key + " / HTTP/1.1\r\n" + key + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(log)
                .hasSize(10)
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(key) || line.contains(base64))
                .allMatch(line -> line.chars().noneMatch(Character::isISOControl) && !line.contains("\u2028"));
    }

    @Test
    void closes_after_headers_that_are_too_large() throws IOException {
        assertThat(exchange("GET" + USER + "X-Large: " + "a".repeat(200_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(exchange("GET" + USER + "X-Many: a\r\n".repeat(2_000) + "\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void closes_after_http_1_0_without_keep_alive() throws IOException {
        String old = "GET /api/v1/user HTTP/1.0\r\nX-Api-Key: " + Office.KEY + "\r\n";

        assertThat(exchange(old + "\r\n" + old + "\r\n").split("HTTP/1.1 200", -1))
                .hasSize(2);
        String responses = exchange(old + "Connection: keep-alive\r\n\r\n" + old + "\r\n");
        assertThat(responses.split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(responses).containsIgnoringCase("Connection: keep-alive");
    }

    @Test
    void closes_for_one_of_several_connection_options() throws IOException {
        assertThat(exchange("GET" + USER + "Connection: TE, Close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Connection: close");
    }

    @Test
    void reads_an_unencoded_request_target_as_utf8() throws IOException {
        String named =
                workspace.post("/tags", "{\"name\":\"B\u00fcro\"}").isCreated().id();
        String tags = "GET /api/v1/workspaces/" + Office.WORKSPACE
                + "/tags?name=B\u00fcro HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n";
        String nowhere = "GET /api/v1/b\u00fcro HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n";

        assertThat(exchange(tags + LAST)).startsWith("HTTP/1.1 200").contains(named);
        assertThat(exchange(nowhere + LAST)).startsWith("HTTP/1.1 404").contains("v1/b\u00fcro");
    }

    @Test
    void rejects_a_request_target_that_is_not_utf8() throws IOException {
        byte[] latin = "GET /api/v1/b\u00fcro HTTP/1.1\r\nHost: any\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(exchange(simulator, latin)).startsWith("HTTP/1.1 400");
    }

    @Test
    void responds_while_the_log_is_blocked() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        List<String> log = new CopyOnWriteArrayList<>();
        SimulatorOptions options = office.options()
                .log(line -> {
                    Uninterruptibly.await(taken);
                    log.add(line);
                })
                .build();
        try (MatonSimulator stuck = MatonSimulator.start(office.stint, options)) {
            for (int round = 0; round < 5; round++) {
                assertThat(exchange(stuck, ("GET" + USER + LAST).getBytes(StandardCharsets.UTF_8)))
                        .startsWith("HTTP/1.1 200");
            }
            assertThat(log).isEmpty();
            taken.countDown();
        } finally {
            taken.countDown();
        }

        assertThat(log).hasSize(5);
    }

    @Test
    void responds_although_the_log_throws() throws IOException {
        SimulatorOptions options = office.options()
                .log(line -> {
                    throw new IllegalStateException("no room for " + line);
                })
                .build();
        try (MatonSimulator throwing = MatonSimulator.start(office.stint, options)) {
            assertThat(exchange(
                                    throwing,
                                    ("GET" + USER + "\r\n" + "GET" + USER + LAST).getBytes(StandardCharsets.UTF_8))
                            .split("HTTP/1.1 200", -1))
                    .hasSize(3);
        }
    }

    @Test
    void responds_500_to_a_bug_and_logs_it() throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        SimulatorOptions options = office.options()
                .log(log::add)
                .authorizing(connection -> {
                    throw new StackOverflowError("for a test");
                })
                .build();
        try (MatonSimulator broken = MatonSimulator.start(office.stint, options)) {
            String page = "GET /connect/?session_token=" + new SessionTokens(Office.KEY).create(Office.CONNECTION)
                    + " HTTP/1.1\r\nHost: any\r\n" + LAST;
            assertThat(exchange(broken, page.getBytes(StandardCharsets.UTF_8))).startsWith("HTTP/1.1 500");
        }

        assertThat(log).hasSize(1).allMatch(line -> line.startsWith("GET /connect 500 java.lang.StackOverflowError"));
    }

    @Test
    void closes_after_a_body_that_is_too_large() throws IOException {
        String enormous = "Content-Length: 9000000\r\n\r\n" + " ".repeat(9_000_000);

        assertThat(exchange(TAGS + enormous)).startsWith("HTTP/1.1 413");
    }
}
