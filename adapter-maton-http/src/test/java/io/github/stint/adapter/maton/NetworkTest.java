package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.core.Stint;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.tag.NewTag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The proxy of a configuration, and hosts that cannot be reached. No host is ever resolved: a proxy on this machine would do that. */
class NetworkTest {

    @RegisterExtension
    private final Service service = new Service();

    private static void read(Stint stint) {
        stint.users().current();
    }

    private static void write(Stint stint) {
        stint.tags().create(WORKSPACE, new NewTag("urgent"));
    }

    private static void createConnection(Stint stint) {
        stint.connections().create("clockify");
    }

    private static ProxySelector proxy(int port) {
        return ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Unavailable failure(MatonConfig.Builder config, Consumer<Stint> call) {
        MatonConfig impatient =
                config.maxAttempts(1).timeout(Duration.ofSeconds(5)).build();
        Unavailable failure = catchThrowableOfType(Unavailable.class, () -> call.accept(service.connected(impatient)));
        assertThat(failure).as("the failure of the call").isNotNull();
        return failure;
    }

    @Test
    void a_default_host_that_cannot_be_reached_suggests_the_newer_one() throws IOException {
        int port = closedPort();
        String newer = "set the gateway URL (STINT_GATEWAY_URL) to https://api.maton.ai/clockify and the control URL"
                + " (STINT_CONTROL_URL) to https://api.maton.ai";

        assertThat(failure(MatonConfig.maton("key").proxy(proxy(port)), NetworkTest::read))
                .hasMessageContaining("cannot reach gateway.maton.ai through the proxy ")
                .extracting(StintException::hint)
                .asString()
                .contains(newer);
        assertThat(failure(MatonConfig.maton("key").proxy(proxy(port)), NetworkTest::write)
                        .hint())
                .contains(newer);
        assertThat(failure(MatonConfig.maton("key").proxy(proxy(port)), NetworkTest::createConnection))
                .hasMessageContaining("cannot reach ctrl.maton.ai")
                .extracting(StintException::hint)
                .asString()
                .contains(newer);
    }

    @Test
    void a_default_host_that_does_not_respond_suggests_the_newer_one() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MatonConfig silence = MatonConfig.maton("key")
                    .proxy(proxy(silent.getLocalPort()))
                    .timeout(Duration.ofMillis(300))
                    .build();

            Unavailable failure = catchThrowableOfType(Unavailable.class, () -> read(service.connected(silence)));

            assertThat(failure.hint()).contains("https://api.maton.ai/clockify");
        }
    }

    @Test
    void another_host_that_cannot_be_reached_suggests_none() throws IOException {
        MatonConfig.Builder other = MatonConfig.maton("key")
                .gatewayUrl(URI.create("https://gateway.example"))
                .proxy(proxy(closedPort()));

        assertThat(failure(other, NetworkTest::read))
                .hasMessageContaining("cannot reach gateway.example through the proxy ")
                .extracting(StintException::hint)
                .asString()
                .doesNotContain("maton.ai");
    }

    @Test
    void a_proxy_that_opens_no_connection_has_sent_nothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuseOneTunnel(server), "proxy");
            refusing.start();

            Unavailable failure =
                    failure(MatonConfig.maton("key").proxy(proxy(server.getLocalPort())), NetworkTest::write);

            assertThat(failure).hasMessageContaining("502");
            refusing.join();
        }
    }

    private static void refuseOneTunnel(ServerSocket server) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            client.getOutputStream()
                    .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void this_machine_is_reached_without_the_proxy() throws IOException {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER);
        int port = closedPort();

        assertThat(service.stint(config -> config.proxy(proxy(port)))
                        .users()
                        .current()
                        .id())
                .isEqualTo(Service.USER);
    }

    @Test
    void plain_http_reaches_another_machine_if_it_is_permitted() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER);
        MatonConfig config = MatonConfig.maton("simulated-key")
                .allowPlainHttp()
                .gatewayUrl(URI.create("http://simulator.test:8100/clockify"))
                .proxy(proxy(service.url().getPort()))
                .build();

        assertThat(service.connected(config).users().current().id()).isEqualTo(Service.USER);

        assertThat(service.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer simulated-key"));
    }

    @Test
    void no_password_is_in_the_text_of_a_configuration() {
        assertThat(MatonConfig.maton("key").proxyLogin("ada", "s3cret").build().toString())
                .doesNotContain("s3cret");
    }
}
