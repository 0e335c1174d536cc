package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.message.ServiceResponse;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.user.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that break off, do not end, or are invalid. */
class FaultTest {

    private static final String USER = "/clockify/api/v1/user";
    private static final String TAGS = Service.IN_WORKSPACE + "/tags";

    @RegisterExtension
    private final Service service = new Service();

    private MatonStint impatient() {
        return service.stint(config -> config.maxAttempts(1));
    }

    private User read() {
        return impatient().users().current();
    }

    private void write() {
        impatient().tags().create(WORKSPACE, new NewTag("urgent"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE", "MALFORMED_RESPONSE_CHUNK"
            })
    @DisplayName("A broken connection is Unavailable for a read and OutcomeUnknown for a write")
    void broken_connection(Fault fault) {
        service.onAnything(aResponse().withFault(fault));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::read)
                .satisfies(error -> assertThat(error.retryable()).isTrue());
        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(this::write);
        assertThat(service.asked())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: abc", "Content-Length: 99999999999999999999", "Content-Length: -5"})
    void aHeadThatCannotBeReadIsABrokenConnection(String header) throws IOException {
        try (OneAnswer server = new OneAnswer("HTTP/1.1 201 Created\r\n" + header + "\r\n\r\n{}")) {
            // The client of the JDK does not notice some of them, and waits for the rest of the response until the
            // timeout.
            MatonStint stint = service.stint(config ->
                    config.maxAttempts(1).timeout(Duration.ofSeconds(1)).gatewayUrl(server.url()));

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> stint.users().current());
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")));
        }
    }

    @Test
    void halfABodyIsABrokenConnection() throws IOException {
        String half = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: application/json\r\n\r\n{\"id\":\"66";
        try (OneAnswer server = new OneAnswer(half)) {
            MatonStint stint = service.stint(config -> config.maxAttempts(1).gatewayUrl(server.url()));

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> stint.users().current());
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")));
        }
    }

    @Test
    void aRefusedConnectionIsUnavailable() throws IOException {
        URI unusedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            unusedPort = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        MatonStint stint = service.stint(config -> config.gatewayUrl(unusedPort));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")))
                .withMessageStartingWith("cannot reach 127.0.0.1: ")
                .withMessageNotContaining("null");
    }

    @Test
    void aHostThatDoesNotExistIsUnavailable() {
        MatonStint stint =
                service.stint(config -> config.gatewayUrl(URI.create("https://no-such-host.invalid/clockify")));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current())
                .withMessage("cannot reach no-such-host.invalid: unknown host");
    }

    @Test
    void timeoutEndsASlowBody() {
        service.on("GET", USER, answer(200, Bodies.USER).withChunkedDribbleDelay(50, 5_000))
                .on("POST", TAGS, answer(201, Bodies.TAG).withChunkedDribbleDelay(50, 5_000));
        MatonStint stint = service.stint(config -> config.timeout(Duration.ofMillis(500)));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current())
                .withMessageContaining("within 500 ms");
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")))
                .withMessageContaining("within 500 ms");
    }

    @Test
    void timeoutEndsARequestWithoutAResponse() {
        service.onAnything(answer(200, Bodies.USER).withFixedDelay(10_000));
        MatonStint stint = service.stint(config -> config.timeout(Duration.ofMillis(300)));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current());
        assertThat(service.asked()).as("one attempt").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aSlowBodyWithinTheTimeoutIsRead() {
        service.on("GET", USER, answer(200, Bodies.USER).withChunkedDribbleDelay(5, 200));

        assertThat(read().email()).isEqualTo("ada@example.com");
    }

    @Test
    void anInterruptedCallEndsAndKeepsTheMark() {
        service.on("GET", USER, 200, Bodies.USER);
        MatonStint stint = impatient();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> stint.users().current());
        assertThat(Thread.interrupted()).isTrue();

        assertThat(stint.users().current().email()).isEqualTo("ada@example.com");
    }

    @Test
    void rejectsAResponseThatIsTooLarge() {
        service.on("GET", USER, 200, Bodies.USER).on("POST", TAGS, 201, Bodies.TAG);
        MatonStint stint = service.stint(config -> config.maxResponseBytes(40));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> stint.users().current())
                .withMessageContaining("more than 40 bytes");
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")));
        assertThat(service.asked()).as("one attempt each").hasSize(2);
    }

    @Test
    void readsAResponseOfTheMaximumSize() {
        int size = Bodies.USER.getBytes(StandardCharsets.UTF_8).length;
        service.on("GET", USER, 200, Bodies.USER);

        assertThat(service.stint(config -> config.maxResponseBytes(size))
                        .users()
                        .current())
                .isNotNull();
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> service.stint(config -> config.maxResponseBytes(size - 1))
                        .users()
                        .current());
    }

    @Test
    void decompressesAResponse() throws IOException {
        service.on(
                "GET", USER, aResponse().withHeader("Content-Encoding", "gzip").withBody(packed(Bodies.USER)));

        assertThat(read().email()).isEqualTo("ada@example.com");
    }

    @Test
    void limitsTheSizeAfterDecompression() throws IOException {
        byte[] bomb = packed(" ".repeat(1_000_000));
        service.on(
                "GET", USER, aResponse().withHeader("Content-Encoding", "GZIP").withBody(bomb));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> service.stint(config -> config.maxResponseBytes(50_000))
                        .users()
                        .current())
                .withMessageContaining("more than 50000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void aResponseThatCannotBeDecompressedIsBroken(String coding) {
        service.on("GET", USER, answer(200, Bodies.USER).withHeader("Content-Encoding", coding));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::read);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html   | <html><body>Sign in to the hotel network</body></html>",
                "application/json | <html>",
                "application/json | {\"id\":",
                "application/json | {\"id\":\"6650a00000000000000000bb\"} trailing",
                "application/json | []",
                "application/json | \"text\"",
                "application/json | {\"id\":[]}",
                "text/plain | hello",
            })
    @DisplayName("An unreadable response is reported with its status, its content type and the start of its body")
    void unreadable_response(String type, String body) {
        service.onAnything(aResponse().withHeader("Content-Type", type).withBody(body));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(this::read)
                .withMessageContaining("status 200")
                .withMessageContaining(type)
                .withMessageContaining(body)
                .satisfies(error -> {
                    assertThat(error.operation()).isEqualTo("show user");
                    assertThat(error.getMessage()).doesNotContain("Unexpected character");
                });
        boolean isJson = body.startsWith("{") || body.startsWith("[");
        assertThatExceptionOfType(StintException.class)
                .isThrownBy(this::write)
                .isExactlyInstanceOf(isJson ? ProbablyDone.class : UnexpectedResponse.class)
                .satisfies(error -> assertThat(error.mayHaveTakenEffect()).isTrue())
                .satisfies(error -> assertThat(error.hint())
                        .contains(isJson ? "read what is stored" : "check whether it took effect"));
    }

    @Test
    @DisplayName("A write that the service accepted is probably done if its body is missing, broken or too large")
    void probably_done() {
        for (String body : new String[] {"", "null"}) {
            service.onAnything(answer(201, body));

            assertThatExceptionOfType(ProbablyDone.class)
                    .isThrownBy(this::write)
                    .withMessageStartingWith("probably done, because the service accepted it: empty response")
                    .satisfies(error -> assertThat(error.response()).contains(ServiceResponse.of(201)));
        }
        service.onAnything(aResponse().withStatus(201).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(this::write);
    }

    @Test
    void anEmptyBodyOrNullIsInvalid() {
        for (String body : new String[] {"", "null", "   "}) {
            service.onAnything(
                    aResponse().withHeader("Content-Type", "application/json").withBody(body));

            assertThatExceptionOfType(UnexpectedResponse.class)
                    .isThrownBy(this::read)
                    .withMessageContaining("status 200");
        }
        service.onAnything(answer(204, ""));
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(this::read)
                .withMessageContaining("status 204");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":\"a/b\",\"status\":\"ACTIVE\"}", "{\"id\":null,\"status\":\"ACTIVE\"}"})
    void reportsAnInvalidResponse(String body) {
        service.onAnything(answer(200, body));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(this::read)
                .withMessageContaining("invalid response: ");
    }

    @Test
    void aWrongContentTypeDoesNotMatterWhereTheContentIsRight() {
        service.on(
                "GET",
                USER,
                aResponse().withHeader("Content-Type", "text/plain").withBody(Bodies.USER));

        assertThat(read().email()).isEqualTo("ada@example.com");
    }

    @Test
    void reportsOnlyTheStartOfALongBody() {
        service.onAnything(aResponse().withBody("x\n".repeat(10_000)));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(this::read)
                .satisfies(error -> assertThat(error.getMessage())
                        .hasSizeLessThan(350)
                        .doesNotContain("\n")
                        .contains("x x x"));
    }

    @Test
    void redactsASecretInAnUnreadableResponse() {
        service.onAnything(
                aResponse().withBody("Bearer " + Service.KEY + " https://connect.maton.ai/?session_token=abcdef&x=1"));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(this::read)
                .withMessageNotContaining(Service.KEY)
                .withMessageNotContaining("abcdef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://connect.maton.ai/?session_token\\u003dabcdef",
                "https://connect.maton.ai/login?next=%2F%3Fsession_token%3Dabcdef",
                "https://connect.maton.ai/login?next=%2F%3FSESSION_TOKEN%3dabcdef",
            })
    void redactsTheTokenOfAConnectionInEveryNotation(String address) {
        service.onAnything(answer(500, "{\"url\":\"" + address + "\"}"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::read)
                .withMessageContaining("connect.maton.ai")
                .withMessageNotContaining("abcdef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer KEY\r\n\r\n",
                "HTTP/1.1 Bearer KEY\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: KEY\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: KEY\r\nContent-Length: 2\r\n\r\n{a",
                "HTTP/1.1 302 Found\r\nLocation: http://KEY.example/\r\nContent-Length: 0\r\n\r\n",
            })
    void redactsTheKeyIfTheServerEchoesIt(String answer) throws IOException {
        try (OneAnswer server = new OneAnswer(answer.replace("KEY", Service.KEY))) {
            MatonStint stint = service.stint(config -> config.maxAttempts(1).gatewayUrl(server.url()));

            assertThatExceptionOfType(StintException.class)
                    .isThrownBy(() -> stint.users().current())
                    .satisfies(
                            error -> assertThat(Throwables.getStackTrace(error)).doesNotContain(Service.KEY));
        }
    }
}
