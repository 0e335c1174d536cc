package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.fake.FakeGateway.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.adapter.maton.fake.FakeGateway;
import io.github.stint.adapter.maton.fake.FakeHttpClient;
import io.github.stint.adapter.maton.fake.Reply;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.message.ServiceResponse;
import io.github.stint.core.tag.NewTag;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors of reads and writes without a response, or with a part of one. */
class NoResponseTest {

    private final FakeGateway gateway = new FakeGateway();

    private void failWith(IOException failure) {
        gateway.otherwise(request -> Reply.failing(failure));
    }

    private static void read(Stint stint) {
        stint.users().current();
    }

    private static void write(Stint stint) {
        stint.tags().create(WORKSPACE, new NewTag("urgent"));
    }

    private <E extends StintException> E readError(Class<E> kind) {
        return catchThrowableOfType(kind, () -> read(gateway.stint()));
    }

    private <E extends StintException> E writeError(Class<E> kind) {
        return catchThrowableOfType(kind, () -> write(gateway.stint()));
    }

    @Test
    void nothing_was_written_if_there_is_no_connection() {
        failWith(new ConnectException("refused"));

        Unavailable error = writeError(Unavailable.class);

        assertThat(error).hasMessage("cannot reach gateway.test: refused").hasCauseInstanceOf(ConnectException.class);
        assertThat(error.operation()).isEqualTo("create tag");
        assertThat(error.hint()).isEqualTo("check the network, and try again");
        assertThat(error.response()).isEmpty();
        assertThat(gateway.asked()).hasSize(4);
    }

    @Test
    void a_read_whose_connection_breaks_is_unavailable() {
        failWith(new IOException("reset"));

        Unavailable error = readError(Unavailable.class);

        assertThat(error).hasMessage("no response: reset").hasCauseInstanceOf(IOException.class);
        assertThat(error.hint()).isEqualTo("try again in a moment");
    }

    @Test
    void the_outcome_of_a_write_whose_connection_breaks_is_unknown() {
        failWith(new IOException("reset by " + FakeGateway.KEY));

        OutcomeUnknown error = writeError(OutcomeUnknown.class);

        assertThat(error)
                .isNotInstanceOf(ProbablyDone.class)
                .hasMessage("outcome unknown: no response: reset by (hidden)");
        assertThat(error.hint()).startsWith("check whether it took effect before you retry");
        assertThat(error.getCause())
                .asString()
                .startsWith("java.io.IOException")
                .doesNotContain(FakeGateway.KEY);
        assertThat(gateway.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299})
    void a_write_that_was_accepted_is_probably_done(int status) {
        gateway.otherwise(request -> Reply.of(status, "{").breakingWith(new IOException("reset")));

        ProbablyDone error = writeError(ProbablyDone.class);

        assertThat(error).hasMessageStartingWith("probably done, because the service accepted it: ");
        assertThat(error.hint()).startsWith("read what is stored");
        assertThat(error.response()).contains(ServiceResponse.of(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 500})
    void a_write_that_was_not_accepted_is_not_probably_done(int status) {
        gateway.otherwise(request -> Reply.of(status, "{").breakingWith(new IOException("reset")));

        OutcomeUnknown error = writeError(OutcomeUnknown.class);

        assertThat(error).isNotInstanceOf(ProbablyDone.class);
        assertThat(error.response()).contains(ServiceResponse.of(status));
    }

    @Test
    void a_read_that_breaks_off_is_unavailable_whatever_its_status() {
        gateway.otherwise(request -> Reply.of(200, "{").breakingWith(new IOException("reset")));

        assertThat(readError(Unavailable.class).response()).contains(ServiceResponse.of(200));
    }

    @Test
    void a_response_that_is_too_large_is_reported_with_what_to_do() {
        gateway.otherwise(request -> Reply.of(200, "x".repeat(2_000)));

        UnexpectedResponse error = catchThrowableOfType(
                UnexpectedResponse.class, () -> read(gateway.stint(config -> config.maxResponseBytes(1_000))));

        assertThat(error).hasMessage("the response has more than 1000 bytes");
        assertThat(error.hint()).isEqualTo("request less, or increase the maximum response size");
        assertThat(gateway.asked()).as("not retried").hasSize(1);
    }

    private static SSLException handshake(String message, Throwable cause) {
        SSLHandshakeException failure = new SSLHandshakeException(message);
        failure.initCause(cause);
        return failure;
    }

    static Stream<Arguments> tlsFailures() {
        return Stream.of(
                Arguments.of(
                        handshake("expired", new CertificateExpiredException()),
                        "its certificate has expired or is not valid yet (expired)",
                        "check the date and the time of this machine"),
                Arguments.of(
                        handshake("early", new CertificateNotYetValidException()),
                        "its certificate has expired or is not valid yet (early)",
                        "check the date and the time of this machine"),
                Arguments.of(
                        handshake("No name matching gateway.test found", new CertificateException()),
                        "its certificate is for another host (No name matching gateway.test found)",
                        "check the service URL, and any proxy in between; do not trust"),
                Arguments.of(
                        handshake("no path", new CertificateException()),
                        "its certificate is not trusted (no path)",
                        "if your network inspects TLS"),
                Arguments.of(
                        new SSLException("Unrecognized SSL message, plaintext connection?"),
                        "it does not use TLS (Unrecognized SSL message, plaintext connection?)",
                        "check the scheme, the host and the port"),
                Arguments.of(
                        handshake("protocol_version", new IOException()),
                        "the TLS handshake failed (protocol_version)",
                        "check the service URL, any proxy in between, and that both sides"));
    }

    @ParameterizedTest
    @MethodSource("tlsFailures")
    void nothing_was_written_if_the_connection_is_not_secure(SSLException failure, String reason, String hint) {
        failWith(failure);

        Unavailable error = writeError(Unavailable.class);

        assertThat(error).hasMessage("no secure connection to gateway.test: " + reason);
        assertThat(error.code()).isEqualTo("tls-failed");
        assertThat(error.hint()).startsWith(hint);
        assertThat(gateway.asked()).as("not retried").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gateway.maton.ai/clockify", "https://ctrl.maton.ai/clockify"})
    void the_hosts_of_maton_have_a_hint_to_the_newer_ones(String gatewayUrl) {
        failWith(new ConnectException("refused"));

        Unavailable error = catchThrowableOfType(
                Unavailable.class, () -> read(gateway.stint(config -> config.gatewayUrl(URI.create(gatewayUrl)))));

        assertThat(error.hint())
                .startsWith("check the network, and try again; if it persists")
                .contains("https://api.maton.ai/clockify");
    }

    @Test
    void an_interrupt_of_a_read_cancels_it_and_remains() {
        Thread.currentThread().interrupt();

        Cancelled error = readError(Cancelled.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(error).hasCauseInstanceOf(InterruptedException.class);
        assertThat(error.operation()).isEqualTo("show user");
    }

    @Test
    void an_interrupt_of_a_write_leaves_its_outcome_unknown_and_remains() {
        Thread.currentThread().interrupt();
        OutcomeUnknown error = writeError(OutcomeUnknown.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(error).hasCauseInstanceOf(Cancelled.class).hasRootCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void a_closed_client_sends_nothing() {
        MatonStint stint = gateway.stint();
        stint.close();

        Cancelled error = catchThrowableOfType(Cancelled.class, () -> write(stint));

        assertThat(error).hasMessageContaining("closed");
        assertThat(gateway.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.test/?token=private, login.test",
        "/private, another path",
        "'https://[private', an invalid URL",
        "'', another path"
    })
    void a_redirect_is_reported_without_its_path_and_not_followed(String location, String place) {
        gateway.otherwise(request -> Reply.of(302, "").with("Location", location));

        UnexpectedResponse error = readError(UnexpectedResponse.class);

        assertThat(error)
                .hasMessage("the service redirects to " + place
                        + " (status 302); redirects are not followed, to protect the API key");
        assertThat(error.response()).contains(ServiceResponse.of(302));
        assertThat(gateway.asked()).hasSize(1);
    }

    private static Unavailable errorOver(MatonTransport.Builder transport) {
        MatonStint stint = MatonStint.connect(MatonConfig.maton(FakeGateway.KEY)
                .transport(MatonTransport.over(
                        new FakeHttpClient(request -> {
                            throw new AssertionError("sent");
                        }),
                        transport))
                .build());
        return catchThrowableOfType(Unavailable.class, () -> write(stint));
    }

    @Test
    void a_gate_that_fails_sends_nothing() {
        Unavailable error =
                errorOver(MatonTransport.builder().executor(Runnable::run).requestGate((scope, maxWait) -> {
                    throw new IllegalStateException("no connection");
                }));

        assertThat(error).hasMessage("not sent: the gate of the rate limits failed: no connection");
        assertThat(error.hint()).startsWith("check what the rate limits are shared through");
    }

    @Test
    void without_an_http_client_nothing_is_sent() throws NoSuchAlgorithmException {
        SSLContext withoutKeys = SSLContext.getInstance("TLS");
        MatonConfig config =
                MatonConfig.maton(FakeGateway.KEY).sslContext(withoutKeys).build();

        try (MatonStint stint = MatonStint.connect(config)) {
            Unavailable error = catchThrowableOfType(Unavailable.class, () -> write(stint));

            assertThat(error).hasMessage("not sent: no HTTP client: SSLContext is not initialized");
            assertThat(error.hint()).startsWith("check the sslContext");
            assertThat(error.code()).isEqualTo("no-http-client");
            assertThat(error.retryable()).isFalse();
        }
    }

    @Test
    void an_executor_that_rejects_the_request_sends_nothing() {
        Unavailable rejected = errorOver(MatonTransport.builder().executor(work -> {
            throw new RejectedExecutionException("full");
        }));
        Unavailable defective = errorOver(MatonTransport.builder().executor(work -> {
            throw new IllegalStateException("defective");
        }));

        assertThat(rejected).hasMessage("not sent: the executor rejected the request");
        assertThat(rejected.hint()).startsWith("try again, or increase the timeout");
        assertThat(defective).hasMessage("not sent: the executor failed: defective");
    }
}
