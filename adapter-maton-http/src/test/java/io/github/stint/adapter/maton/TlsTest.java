package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.core.Stint;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.tag.NewTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are not secure are not failures of the network: nothing is sent, and nothing is tried again. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String CIPHER_FOR_ANOTHER_KEY = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    private static final String USER = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + Bodies.USER.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + Bodies.USER;

    @TempDir
    private static Path folder;

    @RegisterExtension
    private final Service service = new Service();

    @BeforeAll
    static void createCertificates() throws Exception {
        generate("local", "-alias", "server", "-dname", "CN=local", "-ext", "san=ip:127.0.0.1");
        generate("other", "-alias", "server", "-dname", "CN=other", "-ext", "san=dns:other.example");
        generate("expired", "-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c");
        generate(
                "expired",
                "-alias",
                "server",
                "-dname",
                "CN=local",
                "-ext",
                "san=ip:127.0.0.1",
                "-signer",
                "authority",
                "-startdate",
                "-30d",
                "-validity",
                "10");
    }

    private static void generate(String store, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keystore",
                file(store).toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                String.valueOf(PASSWORD)));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Path file(String store) {
        return folder.resolve(store + ".p12");
    }

    /** Identifies itself with the key of the store, and trusts its certificates. */
    private static SSLContext context(String store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file(store))) {
            keys.load(in, PASSWORD);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        Certificate[] chain = keys.getCertificateChain("server");
        trust.init(store(chain[chain.length - 1]));
        keys.deleteEntry("authority");
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** A store of one certificate that is trusted. */
    private static KeyStore store(Certificate authority) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("authority", authority);
        return store;
    }

    private MatonStint stint(TlsServer server, UnaryOperator<MatonConfig.Builder> change) {
        return service.stint(config -> change.apply(config.gatewayUrl(server.url())));
    }

    private static void read(Stint stint) {
        stint.users().current();
    }

    private static void write(Stint stint) {
        stint.tags().create(WORKSPACE, new NewTag("urgent"));
    }

    private Unavailable failure(TlsServer server, UnaryOperator<MatonConfig.Builder> change) {
        List<Unavailable> failures = new ArrayList<>();
        for (Consumer<Stint> call : List.<Consumer<Stint>>of(TlsTest::read, TlsTest::write)) {
            failures.add(
                    tlsFailure(catchThrowableOfType(StintException.class, () -> call.accept(stint(server, change)))));
        }
        assertThat(server.accepted())
                .as("one attempt for each call; failures of the server: %s", server.failures())
                .isEqualTo(2);
        return failures.get(1);
    }

    private static Unavailable tlsFailure(StintException failure) {
        assertThat(failure).as("the failure of the call").isInstanceOf(Unavailable.class);
        assertThat(failure.code()).isEqualTo("tls-failed");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.response()).isEmpty();
        assertThat(failure).hasCauseInstanceOf(SSLException.class);
        return (Unavailable) failure;
    }

    @Test
    void a_certificate_that_is_trusted_is_accepted() throws Exception {
        SSLContext local = context("local");
        try (TlsServer server = TlsServer.of(local, TlsServer.responding(USER))) {
            assertThat(stint(server, config -> config.sslContext(local))
                            .users()
                            .current()
                            .id())
                    .isEqualTo(Service.USER);
        }
    }

    @Test
    void a_certificate_that_is_not_trusted() throws Exception {
        try (TlsServer server = TlsServer.of(context("local"), TlsServer.responding(USER))) {
            Unavailable failure = failure(server, config -> config);

            assertThat(failure)
                    .hasMessageStartingWith("no secure connection to 127.0.0.1: its certificate is not trusted (");
            assertThat(failure).hasCauseInstanceOf(SSLHandshakeException.class);
            assertThat(failure.hint()).contains("SSL_CERT_FILE", "sslContext", "the date and the time");
        }
    }

    @Test
    void a_certificate_for_another_host() throws Exception {
        SSLContext other = context("other");
        try (TlsServer server = TlsServer.of(other, TlsServer.responding(USER))) {
            Unavailable failure = failure(server, config -> config.sslContext(other));

            assertThat(failure).hasMessageContaining("its certificate is for another host");
            assertThat(failure.hint()).contains("check the service URL");
        }
    }

    @Test
    void a_certificate_that_has_expired() throws Exception {
        SSLContext expired = context("expired");
        try (TlsServer server = TlsServer.of(expired, TlsServer.responding(USER))) {
            Unavailable failure = failure(server, config -> config.sslContext(expired));

            assertThat(failure).hasMessageContaining("its certificate has expired or is not valid yet");
            assertThat(failure.hint()).startsWith("check the date and the time of this machine");
        }
    }

    /**
     * Sometimes Java takes the end of such a handshake for its success, and reports that it received nothing. A read is tried again then, and
     * the outcome of a write is unknown.
     */
    @Test
    void a_server_without_tls() throws Exception {
        try (TlsServer server =
                TlsServer.withoutTls(TlsServer.responding("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"))) {
            assertNoTls(catchThrowableOfType(StintException.class, () -> read(stint(server, config -> config))));
            int ofRead = server.accepted();
            assertThat(ofRead).as("attempts to read").isBetween(1, 4);

            StintException failure;
            int writes = 0;
            do {
                failure = catchThrowableOfType(StintException.class, () -> write(stint(server, config -> config)));
                writes++;
            } while (failure instanceof OutcomeUnknown && writes < 10);
            assertNoTls(failure);
            assertThat(server.accepted() - ofRead)
                    .as("one attempt for each write; failures of the server: %s", server.failures())
                    .isEqualTo(writes);
        }
    }

    private static void assertNoTls(StintException failure) {
        assertThat(tlsFailure(failure)).hasMessageContaining("it does not use TLS");
        assertThat(failure.hint()).contains("the port of the service URL");
    }

    @Test
    void a_server_without_a_cipher_in_common() throws Exception {
        SSLContext local = context("local");
        try (TlsServer server = TlsServer.of(local, TlsServer.responding(USER), CIPHER_FOR_ANOTHER_KEY)) {
            Unavailable failure = failure(server, config -> config.sslContext(local));

            assertThat(failure).hasMessageContaining("the TLS handshake failed");
            assertThat(failure.hint()).contains("the same version of TLS");
        }
    }

    @Test
    void a_connection_that_is_closed_in_the_handshake_is_a_failure_of_the_network() throws Exception {
        try (TlsServer server = TlsServer.withoutTls(TlsServer.hangingUp())) {
            Unavailable failure = catchThrowableOfType(Unavailable.class, () -> write(stint(server, config -> config)));

            assertThat(failure.code()).isEqualTo("unavailable");
            assertThat(failure.retryable()).isTrue();
            assertThat(failure).hasMessageStartingWith("cannot reach 127.0.0.1");
            assertThat(server.accepted()).as("attempts").isEqualTo(4);
        }
    }

    @Test
    void a_connection_that_is_cut_after_the_handshake_is_a_failure_of_the_network() throws Exception {
        SSLContext local = context("local");
        for (String bytes : List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"id\":")) {
            try (TlsServer server = TlsServer.of(local, TlsServer.responding(bytes))) {
                UnaryOperator<MatonConfig.Builder> trusting = config -> config.sslContext(local);

                assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(() -> read(stint(server, trusting)))
                        .matches(StintException::retryable)
                        .withCauseInstanceOf(IOException.class);
                int connections = server.accepted();
                assertThat(connections).as("connections for four attempts").isGreaterThanOrEqualTo(4);
                assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> write(stint(server, trusting)));
                assertThat(server.accepted()).as("one more attempt").isEqualTo(connections + 1);
            }
        }
    }
}
