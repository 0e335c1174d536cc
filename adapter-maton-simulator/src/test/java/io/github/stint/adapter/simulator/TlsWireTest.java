package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simulator with TLS. */
class TlsWireTest {

    private static final SimulatorCertificate CERTIFICATE = SimulatorCertificate.generate(Clock.systemUTC());

    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final Office office = new Office();
    private final MatonSimulator simulator = MatonSimulator.start(
            office.stint, office.options().tls(CERTIFICATE).log(log::add).build());

    @AfterEach
    void close() {
        simulator.close();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().sslContext(CERTIFICATE.clientContext()).build();
    }

    private HttpResponse<String> user(HttpClient client, String host) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://" + host + ":" + simulator.port() + "/api/v1/user"))
                        .timeout(Duration.ofSeconds(20))
                        .header("X-Api-Key", Office.KEY)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void the_client_of_the_jdk_accepts_the_generated_certificate(String host) throws Exception {
        HttpClient client = client();

        for (int request = 0; request < 3; request++) {
            assertThat(user(client, host).statusCode()).isEqualTo(200);
        }
        assertThat(simulator.gatewayUrl()).isEqualTo(URI.create("https://127.0.0.1:" + simulator.port() + "/clockify"));
        assertThat(simulator.controlUrl()).hasScheme("https");
        assertThat(simulator.directUrl()).hasScheme("https");
    }

    @Test
    void the_generated_certificate_is_one_of_a_server() throws Exception {
        try (SSLSocket socket = connect()) {
            X509Certificate server = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            X509Certificate authority = certificate(CERTIFICATE.authority());

            assertThat(server.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))))
                    .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
            assertThat(server.getBasicConstraints()).isEqualTo(-1);
            assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
            assertThat(server.getKeyUsage()[0]).isTrue();
            assertThat(authority.getBasicConstraints()).isZero();
            assertThat(authority.getKeyUsage()[5]).isTrue();
            server.verify(authority.getPublicKey());
            server.checkValidity();
            assertThat(server.getSerialNumber()).isPositive().isNotEqualTo(authority.getSerialNumber());
        }
    }

    @Test
    void a_certificate_names_more_addresses_and_is_valid_for_a_year() throws Exception {
        Instant late = Instant.parse("2049-06-01T12:00:00Z");
        SimulatorCertificate named =
                SimulatorCertificate.generate(Clock.fixed(late, ZoneOffset.UTC), InetAddress.getByName("192.0.2.7"));

        X509Certificate authority = certificate(named.authority());
        assertThat(authority.getNotBefore().toInstant()).isEqualTo(late.minus(Duration.ofDays(1)));
        assertThat(authority.getNotAfter().toInstant()).isEqualTo(late.plus(Duration.ofDays(365)));
        assertThat(named.authority()).isNotEqualTo(CERTIFICATE.authority());
    }

    private static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_client_that_does_not_trust_the_certificate_is_logged() throws InterruptedException {
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> user(HttpClient.newHttpClient(), "localhost"));

        assertOneFailedConnectionIsLogged();
    }

    /** The client may know of the failure before the simulator does. */
    private void assertOneFailedConnectionIsLogged() throws InterruptedException {
        assertThat(log.poll(20, TimeUnit.SECONDS)).startsWith("no connection with TLS: ");
        simulator.close();
        assertThat(log).isEmpty();
    }

    @Test
    void a_client_without_tls_gets_no_response_and_is_logged() throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: any\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP");
        }

        assertOneFailedConnectionIsLogged();
    }

    private SSLSocket connect() throws IOException {
        SSLSocket socket = (SSLSocket) CERTIFICATE
                .clientContext()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), simulator.port());
        socket.setSoTimeout(20_000);
        socket.startHandshake();
        return socket;
    }

    private static void send(OutputStream to, String last) throws IOException {
        to.write(("GET /api/v1/user HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n" + last + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_connection_ends_properly() throws IOException {
        try (SSLSocket socket = connect()) {
            send(socket.getOutputStream(), "");
            send(socket.getOutputStream(), "Connection: close\r\n");

            String responses = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(responses.split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    @Test
    void a_fault_resets_the_connection() throws IOException {
        simulator.faults().next(1, Fault.resetBefore());
        try (SSLSocket socket = connect()) {
            InputStream in = socket.getInputStream();
            send(socket.getOutputStream(), "");

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(in::read)
                    .isInstanceOfAny(SocketException.class, SSLException.class, EOFException.class);
        }
    }

    @Test
    void closes_while_connections_are_open() throws IOException {
        try (SSLSocket idle = connect();
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            simulator.close();

            assertThat(idle.isConnected()).isTrue();
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void rejects_what_is_no_certificate_with_its_key() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        String certificate = CERTIFICATE.authority();
        for (String key : List.of(
                "",
                certificate,
                "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----",
                pem(rsa.generateKeyPair()),
                pem(curve.generateKeyPair()))) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> SimulatorCertificate.parse(certificate, key))
                    .withMessageContaining("is not in PEM, or the key is not that");
        }
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> SimulatorCertificate.parse("no certificate", pem(rsa.generateKeyPair())));
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
