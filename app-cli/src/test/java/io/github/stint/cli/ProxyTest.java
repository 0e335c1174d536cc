package io.github.stint.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.stint.cli.testing.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests through a proxy of a company, to a host with a certificate of the company. */
class ProxyTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final String HOST = "gateway.example";
    private static final String USER = "{\"id\":\"u1\",\"email\":\"ada@example.com\",\"status\":\"ACTIVE\"}";

    @RegisterExtension
    private final SampleService service = new SampleService(NOW);

    @TempDir
    private static Path keyStore;

    @TempDir
    private Path folder;

    private Optional<WireMockServer> gateway = Optional.empty();
    private Optional<TunnelProxy> proxy = Optional.empty();

    /** Once for all tests, because each key takes two processes. */
    @BeforeAll
    static void createKeys() throws Exception {
        keytool("-genkeypair", "-alias", "gateway", "-keyalg", "EC", "-dname", "CN=" + HOST, "-ext", "san=dns:" + HOST);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "gateway",
                "-file",
                certificates().toString());
    }

    @BeforeEach
    void start() throws IOException {
        WireMockServer server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .keystorePath(keyStore.resolve("keys.p12").toString())
                .keystoreType("PKCS12")
                .keystorePassword("changeit")
                .keyManagerPassword("changeit"));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson(USER)));
        gateway = Optional.of(server);
        proxy = Optional.of(new TunnelProxy(server.httpsPort()));
    }

    @AfterEach
    void stop() throws IOException {
        if (proxy.isPresent()) {
            proxy.get().close();
        }
        gateway.ifPresent(WireMockServer::stop);
    }

    private static void keytool(String... arguments) throws Exception {
        String[] common = {
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-J-Duser.language=en",
            "-keystore",
            keyStore.resolve("keys.p12").toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit"
        };
        String[] line = new String[common.length + arguments.length];
        System.arraycopy(common, 0, line, 0, common.length);
        System.arraycopy(arguments, 0, line, common.length, arguments.length);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Path certificates() {
        return keyStore.resolve("company.pem");
    }

    private TunnelProxy proxy() {
        return proxy.orElseThrow();
    }

    /** A terminal whose gateway can be reached through the proxy only. */
    private OnlineTerminal terminal() {
        return new OnlineTerminal(service, folder, NOW).with("STINT_GATEWAY_URL", "https://" + HOST + "/clockify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS_PROXY", "https_proxy"})
    void a_request_goes_through_the_proxy_and_trusts_the_certificates(String variable) {
        RunResult user = terminal()
                .with(variable, "http://127.0.0.1:" + proxy().port())
                .with("SSL_CERT_FILE", certificates().toString())
                .run("user", "-o", "ids");

        assertThat(user.line()).isEqualTo("u1");
        assertThat(proxy().connected()).containsExactly(HOST + ":443");
    }

    @Test
    void a_certificate_that_is_not_trusted_is_explained() {
        RunResult refused =
                terminal().with("HTTPS_PROXY", "127.0.0.1:" + proxy().port()).run("user");

        assertThat(refused.failed(9).err())
                .contains(
                        "no secure connection to " + HOST + " through the proxy 127.0.0.1:" + proxy().port(),
                        "SSL_CERT_FILE");
    }

    @Test
    void the_password_is_sent_to_the_proxy_and_never_printed() throws Exception {
        proxy().requirePassword(Base64.getEncoder().encodeToString("ada:s3c+ret@".getBytes(StandardCharsets.UTF_8)));
        ProcessBuilder stint = StintProcess.with(folder, "doctor");
        stint.environment().put("MATON_API_KEY", OnlineTerminal.KEY);
        stint.environment().put("STINT_GATEWAY_URL", "https://" + HOST + "/clockify");
        stint.environment().put("STINT_CONTROL_URL", "https://" + HOST);
        stint.environment().put("SSL_CERT_FILE", certificates().toString());
        stint.environment().put("HTTPS_PROXY", "http://ada:s3c+ret%40@127.0.0.1:" + proxy().port());
        gateway.orElseThrow()
                .stubFor(any(com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo("/connections"))
                        .willReturn(okJson("{\"connections\":[]}")));

        Process process = stint.redirectErrorStream(true).start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output)
                .contains("the proxy 127.0.0.1:" + proxy().port() + " (HTTPS_PROXY)")
                .contains("none of 0 connections")
                .doesNotContain("s3c");
        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(proxy().connected()).isNotEmpty();
    }

    @Test
    void a_proxy_that_asks_for_a_password_is_reported() {
        proxy().requirePassword("x");

        RunResult refused = terminal()
                .with("HTTPS_PROXY", "http://127.0.0.1:" + proxy().port())
                .run("tag", "create", "urgent", "--workspace", "w1");

        assertThat(refused.exitCode()).isEqualTo(9);
        assertThat(refused.err()).contains("407", "HTTPS_PROXY");
    }

    @Test
    void this_machine_is_reached_directly() {
        service.useSamples("all");

        RunResult user = new OnlineTerminal(service, folder, NOW)
                .with("HTTPS_PROXY", "http://127.0.0.1:" + proxy().port())
                .with("HTTP_PROXY", "http://127.0.0.1:" + proxy().port())
                .run("user");

        assertThat(user.exitCode()).isZero();
        assertThat(proxy().connected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://127.0.0.1:1",
                "https://127.0.0.1:1",
                "http://user:s3cret@",
                "::::",
                "http://a b",
                "http://a:65536"
            })
    void a_variable_that_names_no_http_proxy_is_named_without_its_value(String value) {
        assertThat(terminal().with("HTTPS_PROXY", value).run("user").failed(2).err())
                .startsWith("stint: HTTPS_PROXY: not the URL of an HTTP proxy")
                .doesNotContain("s3cret");
    }

    @Test
    void a_file_without_certificates_is_named() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        for (Path file : new Path[] {empty, folder.resolve("missing.pem"), folder}) {
            assertThat(terminal()
                            .with("SSL_CERT_FILE", file.toString())
                            .run("user")
                            .failed(2)
                            .err())
                    .startsWith("stint: SSL_CERT_FILE: ")
                    .contains(file.toString());
        }
    }

    @Test
    void doctor_reports_the_network() {
        service.useSamples("all");
        OnlineTerminal terminal = new OnlineTerminal(service, folder, NOW);

        assertThat(terminal.run("doctor").out()).contains("no proxy is set, the certificates of Java");
        assertThat(terminal.with("SSL_CERT_FILE", certificates().toString())
                        .run("doctor")
                        .out())
                .contains("the certificates of Java and of " + certificates() + " (SSL_CERT_FILE)");
    }
}
