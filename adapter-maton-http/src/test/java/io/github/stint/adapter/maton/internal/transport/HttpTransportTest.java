package io.github.stint.adapter.maton.internal.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import feign.Request.HttpMethod;
import io.github.stint.adapter.maton.internal.network.CloseableHttpClient;
import io.github.stint.adapter.maton.internal.network.NetworkRoute;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, and with them the key, are sent only to the configured URLs. */
class HttpTransportTest {

    @RegisterExtension
    private final WireMockExtension service = server();

    @RegisterExtension
    private final WireMockExtension elsewhere = server();

    private final CloseableHttpClient connections =
            new CloseableHttpClient(Duration.ofSeconds(10), NetworkRoute.ofJvm());

    private static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
                .build();
    }

    private static String url(WireMockExtension server) {
        return "http://127.0.0.1:" + server.getPort();
    }

    @BeforeEach
    void respondToEverything() {
        service.stubFor(any(anyUrl()).willReturn(ok()));
        elsewhere.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @AfterEach
    void closeClient() {
        connections.close();
    }

    private HttpTransport transport() {
        GatewaySettings settings = TestRequests.settings()
                .service(URI.create(url(service) + "/clockify/api/v1"))
                .control(URI.create(url(service) + "/control"))
                .build();
        return new HttpTransport(connections.client(), settings);
    }

    private void assertForeign(HttpMethod method, String url) {
        RequestState state = new RequestState();

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> transport().send(TestRequests.to(method, url), state))
                .satisfies(failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.FOREIGN);
                    assertThat(failure).hasMessageNotContaining(TestRequests.KEY);
                });
        assertThat(state.abort()).as("in flight").isFalse();
        assertThat(service.getAllServeEvents()).isEmpty();
        assertThat(elsewhere.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpMethod.class,
            names = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void sendsNothingToAnotherPort(HttpMethod method) {
        assertForeign(method, url(elsewhere) + "/clockify/api/v1/user");
        assertForeign(method, url(elsewhere) + "/control/connections");
    }

    /** All of these reach this machine, and would get a response. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:PORT/clockify/api/v1/user",
                "http://127.0.0.2:PORT/clockify/api/v1/user",
                "https://127.0.0.1:PORT/clockify/api/v1/user",
                "http://somebody@127.0.0.1:PORT/clockify/api/v1/user",
                "http://127.0.0.1:PORT/",
                "http://127.0.0.1:PORT/user",
                "http://127.0.0.1:PORT/google-mail/api/v1/user",
                "http://127.0.0.1:PORT/clockify/api/v2/user",
                "http://127.0.0.1:PORT/clockify/api/v10/user",
                "http://127.0.0.1:PORT/controller/connections",
                "http://127.0.0.1:PORT/user?path=/clockify/api/v1/user",
            })
    void sendsNothingToAnotherHostSchemeUserOrPath(String url) {
        assertForeign(HttpMethod.GET, url.replace("PORT", String.valueOf(service.getPort())));
    }

    @Test
    void sendsTheKeyToTheServiceAndToTheControlInterface() throws IOException {
        transport().send(TestRequests.to(HttpMethod.GET, url(service) + "/clockify/api/v1/user"), new RequestState());
        transport().send(TestRequests.to(HttpMethod.GET, url(service) + "/control/connections"), new RequestState());

        assertThat(service.getAllServeEvents())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getRequest().getHeader("Authorization"))
                        .isEqualTo("Bearer " + TestRequests.KEY));
    }
}
