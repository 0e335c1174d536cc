package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.stint.adapter.maton.fake.FakeHttpClient;
import io.github.stint.adapter.maton.fake.Reply;
import io.github.stint.adapter.maton.internal.network.OpeningClient;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.KeyManagementException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One request and its response, without a network. Requests, and with them the key, are sent only to the configured URLs. */
class HttpTransportTest {

    private static final String SERVICE = "http://service.test:8080/clockify/api/v1";
    private static final String CONTROL = "https://control.test/control";
    private static final int MAX_BYTES = 100;

    private final List<HttpRequest> sent = new ArrayList<>();
    private Supplier<Reply> service = () -> Reply.of(200, "{}");
    private final HttpClient client = new FakeHttpClient(request -> {
        sent.add(request);
        return service.get();
    });
    private final HttpTransport transport = transport(() -> client);
    private final RequestState state = new RequestState();

    private static HttpTransport transport(OpeningClient client) {
        return new HttpTransport(
                client,
                TestRequests.settings()
                        .service(URI.create(SERVICE))
                        .control(URI.create(CONTROL))
                        .userAgent("program/1.0")
                        .maxResponseBytes(MAX_BYTES)
                        .build());
    }

    private Response send(Reply reply) throws IOException {
        service = () -> reply;
        return transport.send(TestRequests.to(HttpMethod.GET, SERVICE + "/user"), new RequestState());
    }

    private RequestFailure failure(Reply reply) {
        return catchThrowableOfType(RequestFailure.class, () -> send(reply));
    }

    private static byte[] body(Response response) throws IOException {
        return response.body().asInputStream().readAllBytes();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private void assertForeign(HttpMethod method, String url) {
        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> transport.send(TestRequests.to(method, url), state))
                .satisfies(failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.FOREIGN);
                    assertThat(failure).hasMessageNotContaining(TestRequests.KEY);
                    assertThat(failure).hasMessageContaining(URI.create(url).getHost());
                });
        assertThat(state.abort()).as("in flight").isFalse();
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpMethod.class,
            names = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void sendsNothingToAnotherPort(HttpMethod method) {
        assertForeign(method, "http://service.test:8081/clockify/api/v1/user");
        assertForeign(method, "https://control.test:8443/control/connections");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/clockify/api/v1/user",
                "http://service.test.example.com:8080/clockify/api/v1/user",
                "https://service.test:8080/clockify/api/v1/user",
                "http://somebody@service.test:8080/clockify/api/v1/user",
                "http://service.test:8080/",
                "http://service.test:8080/user",
                "http://service.test:8080/google-mail/api/v1/user",
                "http://service.test:8080/clockify/api/v2/user",
                "http://service.test:8080/clockify/api/v10/user",
                "http://control.test/control/connections",
                "https://control.test/controller/connections",
                "http://service.test:8080/user?path=/clockify/api/v1/user",
            })
    void sendsNothingToAnotherHostSchemeUserOrPath(String url) {
        assertForeign(HttpMethod.GET, url);
    }

    @Test
    void sendsTheKeyToTheServiceAndToTheControlInterface() throws IOException {
        transport.send(TestRequests.to(HttpMethod.GET, SERVICE + "/user"), new RequestState());
        transport.send(TestRequests.to(HttpMethod.GET, CONTROL + "/connections"), new RequestState());

        assertThat(sent)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.headers().allValues("Authorization"))
                        .containsExactly("Bearer " + TestRequests.KEY));
    }

    @Test
    @DisplayName("HTTP/2 is attempted with TLS only")
    void version() throws IOException {
        transport.send(TestRequests.to(HttpMethod.GET, SERVICE + "/user"), new RequestState());
        transport.send(TestRequests.to(HttpMethod.GET, CONTROL + "/connections"), new RequestState());

        assertThat(sent)
                .extracting(request -> request.version().orElseThrow())
                .containsExactly(Version.HTTP_1_1, Version.HTTP_2);
    }

    @Test
    void sends_the_headers_and_the_body_of_the_request() throws IOException {
        Map<String, Collection<String>> headers =
                Map.of("Maton-Connection", List.of("c"), "content-length", List.of("99"));
        byte[] body = "{\"name\":\"ä\"}".getBytes(StandardCharsets.UTF_8);

        transport.send(
                Request.create(HttpMethod.POST, SERVICE + "/tags", headers, body, StandardCharsets.UTF_8, null), state);

        HttpRequest request = sent.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString(SERVICE + "/tags");
        assertThat(request.bodyPublisher().orElseThrow().contentLength()).isEqualTo(13);
        assertThat(request.headers().map())
                .containsOnlyKeys(
                        "Authorization", "Accept", "Accept-Encoding", "Content-Type", "Maton-Connection", "User-Agent")
                .containsEntry("Accept", List.of("application/json"))
                .containsEntry("Accept-Encoding", List.of("gzip"))
                .containsEntry("Content-Type", List.of("application/json"))
                .containsEntry("Maton-Connection", List.of("c"))
                .containsEntry("User-Agent", List.of("program/1.0"));
    }

    @Test
    void without_a_body_a_write_has_the_length_zero_and_a_read_has_none() throws IOException {
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE, HttpMethod.POST)) {
            transport.send(TestRequests.to(method, SERVICE + "/tags/t"), new RequestState());
        }
        transport.send(
                Request.create(
                        HttpMethod.PATCH, SERVICE + "/tags/t", Map.of(), new byte[0], StandardCharsets.UTF_8, null),
                new RequestState());

        assertThat(sent).extracting(HttpRequest::method).containsExactly("GET", "DELETE", "POST", "PATCH");
        assertThat(sent.get(0).bodyPublisher()).isEmpty();
        assertThat(sent.subList(1, 4))
                .allSatisfy(request -> assertThat(
                                request.bodyPublisher().orElseThrow().contentLength())
                        .isZero());
        assertThat(sent.get(1).headers().firstValue("Content-Type")).isEmpty();
    }

    @Test
    void what_was_aborted_is_not_sent() {
        state.abort();

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> transport.send(TestRequests.to(HttpMethod.POST, SERVICE + "/tags"), state))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_SENT));
        assertThat(sent).isEmpty();
    }

    @Test
    void without_a_client_nothing_is_sent() {
        IOException unreadable = new IOException(new KeyManagementException("problem accessing trust store"));
        HttpTransport broken = transport(() -> {
            throw new ExecutionException(new UncheckedIOException(unreadable));
        });

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> broken.send(TestRequests.to(HttpMethod.POST, SERVICE + "/tags"), state))
                .withMessage("no HTTP client: problem accessing trust store")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.NO_CLIENT));
        assertThat(state.abort()).isFalse();
    }

    @Test
    void a_failure_without_a_message_has_the_name_of_its_class() {
        HttpTransport broken = transport(() -> {
            throw new ExecutionException(new NoClassDefFoundError());
        });

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> broken.send(TestRequests.to(HttpMethod.GET, SERVICE + "/user"), state))
                .withMessage("no HTTP client: NoClassDefFoundError");
    }

    @Test
    void an_interrupt_ends_the_wait_for_a_client() {
        HttpTransport opening = transport(() -> {
            throw new InterruptedException();
        });

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> opening.send(TestRequests.to(HttpMethod.POST, SERVICE + "/tags"), state))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(state.abort()).as("in flight").isFalse();
    }

    @Test
    void without_memory_for_a_client_the_error_of_the_machine_is_thrown() {
        OutOfMemoryError error = new OutOfMemoryError("no heap");
        HttpTransport broken = transport(() -> {
            throw new ExecutionException(error);
        });

        assertThatThrownBy(() -> broken.send(TestRequests.to(HttpMethod.GET, SERVICE + "/user"), state))
                .isSameAs(error);
    }

    @Test
    void what_was_sent_is_in_flight() throws IOException {
        Request request = TestRequests.to(HttpMethod.POST, SERVICE + "/tags");

        Response response = transport.send(request, state);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.request()).isSameAs(request);
        assertThat(state.abort()).isTrue();
    }

    @Test
    void an_interrupt_leaves_the_outcome_unknown_and_remains() {
        Thread.currentThread().interrupt();

        RequestFailure failure = failure(Reply.of(200, "{}"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED_IN_FLIGHT);
        assertThat(failure).hasCauseInstanceOf(InterruptedException.class);
    }

    private static IOException with(IOException failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException(), Reason.UNREACHABLE, "connection refused"),
                Arguments.of(new ConnectException("no route"), Reason.UNREACHABLE, "no route"),
                Arguments.of(
                        with(new ConnectException(), new UnresolvedAddressException()),
                        Reason.UNREACHABLE,
                        "unknown host"),
                Arguments.of(new HttpConnectTimeoutException("timed out"), Reason.UNREACHABLE, "timed out"),
                Arguments.of(new IOException("Tunnel failed, got: 407"), Reason.UNREACHABLE, "Tunnel failed, got: 407"),
                Arguments.of(new IOException("reset"), Reason.BROKEN, "reset"),
                Arguments.of(new EOFException(), Reason.BROKEN, "EOFException"),
                Arguments.of(new SSLException("bad record"), Reason.BROKEN, "bad record"),
                Arguments.of(
                        new SSLException("Unrecognized SSL message"), Reason.NOT_SECURE, "Unrecognized SSL message"),
                Arguments.of(
                        with(new SSLHandshakeException("no path"), new CertificateException()),
                        Reason.NOT_SECURE,
                        "no path"),
                Arguments.of(
                        with(new SSLHandshakeException("broken"), new SocketException("reset")),
                        Reason.UNREACHABLE,
                        "broken"),
                Arguments.of(with(new SSLHandshakeException("ended"), new EOFException()), Reason.UNREACHABLE, "ended"),
                Arguments.of(
                        new SSLHandshakeException("Remote host terminated the handshake"),
                        Reason.UNREACHABLE,
                        "Remote host terminated the handshake"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("a failure before a connection was established had certainly no effect, any other may have had one")
    void failures(IOException thrown, Reason reason, String message) {
        RequestFailure failure = failure(Reply.failing(thrown));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessage(message).hasCause(thrown);
        assertThat(failure.status()).isEmpty();
    }

    @Test
    void headers_that_the_client_rejects_are_a_broken_response() {
        IllegalArgumentException rejected = new IllegalArgumentException("Content-Length");
        service = () -> {
            throw rejected;
        };

        RequestFailure failure = catchThrowableOfType(
                RequestFailure.class, () -> transport.send(TestRequests.to(HttpMethod.GET, SERVICE + "/user"), state));

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
        assertThat(failure).hasMessage("invalid response headers").hasCause(rejected);
    }

    @Test
    void a_body_that_breaks_off_has_the_status_of_its_head() {
        RequestFailure failure = failure(Reply.of(201, "{").breakingWith(new IOException("reset")));

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
        assertThat(failure.status()).hasValue(201);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_body_of_the_maximum_size_is_read_and_a_larger_one_is_not(boolean isCompressed) throws IOException {
        String most = "x".repeat(MAX_BYTES);

        assertThat(body(send(reply(most, isCompressed)))).asString().isEqualTo(most);
        RequestFailure failure = failure(reply(most + "x", isCompressed));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure).hasMessage("the response has more than 100 bytes");
        assertThat(failure.status()).hasValue(200);
    }

    private static Reply reply(String body, boolean isCompressed) {
        return isCompressed ? Reply.of(200, gzip(body)).with("Content-Encoding", "gzip") : Reply.of(200, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP"})
    void decompresses_a_body(String coding) throws IOException {
        Response response = send(Reply.of(200, gzip("{\"id\":7}")).with("content-encoding", coding));

        assertThat(body(response)).asString().isEqualTo("{\"id\":7}");
    }

    @Test
    void a_body_without_compression_and_one_without_bytes_need_none() throws IOException {
        assertThat(body(send(Reply.of(200, "{}").with("Content-Encoding", "Identity"))))
                .asString()
                .isEqualTo("{}");
        assertThat(body(send(Reply.of(204, "").with("Content-Encoding", "gzip"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, the response cannot be decompressed", "br, 'unsupported content encoding of the response: [br]'"
    })
    void a_body_that_cannot_be_decompressed_may_have_taken_effect(String coding, String message) {
        RequestFailure failure = failure(Reply.of(201, "{\"id\":7}").with("Content-Encoding", coding));

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
        assertThat(failure.reason().mayHaveArrived()).isTrue();
        assertThat(failure).hasMessage(message);
        assertThat(failure.status()).hasValue(201);
    }

    @Test
    void headers_are_found_in_any_case() throws IOException {
        assertThat(send(Reply.of(200, "{}").with("LAST-page", "true")).headers().get("Last-Page"))
                .containsExactly("true");
    }

    @Test
    void remembers_the_last_date_of_the_service() throws IOException {
        assertThat(transport.lastDate()).isEmpty();
        send(Reply.of(200, "{}").with("Date", "Mon, 02 Mar 2026 12:00:00 GMT"));
        send(Reply.of(500, "{}").with("date", "Mon, 02 Mar 2026 12:00:01 GMT"));
        send(Reply.of(200, "{}"));

        assertThat(transport.lastDate()).contains("Mon, 02 Mar 2026 12:00:01 GMT");
    }
}
