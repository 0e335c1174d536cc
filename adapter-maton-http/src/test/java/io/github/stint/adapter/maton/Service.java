package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServerFactory;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.stint.adapter.maton.fake.WireMockWithoutNetwork;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A service with stubbed responses, which records its requests: an HTTP server, or without a network, in the thread of the caller and in
 * virtual time, for tests of milliseconds.
 */
final class Service implements BeforeEachCallback, AfterEachCallback {

    static final String KEY = "very-secret-key";
    static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    static final UserId USER = new UserId("6650a00000000000000000bb");
    /** The prefix of the paths of the workspace. */
    static final String IN_WORKSPACE = "/clockify/api/v1/workspaces/" + WORKSPACE;

    private final List<MatonStint> opened = new ArrayList<>();
    private final boolean network;
    private final TestTime time = new TestTime();
    private @Nullable Stubs stubs;

    private Service(boolean network) {
        this.network = network;
    }

    /** An HTTP server. */
    Service() {
        this(true);
    }

    /** A service that is called without a network. */
    static Service withoutNetwork() {
        return new Service(false);
    }

    /**
     * The stubs of a service.
     *
     * @param direct calls them without a network
     */
    private record Stubs(WireMockServer server, Optional<DirectCallHttpServerFactory> direct) implements AutoCloseable {

        static Stubs start(Optional<DirectCallHttpServerFactory> direct) {
            WireMockConfiguration config = wireMockConfig().dynamicPort().bindAddress("127.0.0.1");
            direct.ifPresent(config::httpServerFactory);
            WireMockServer server = new WireMockServer(config);
            server.start();
            return new Stubs(server, direct);
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    /** The time of the waits of requests, which take no time. */
    TestTime time() {
        return time;
    }

    /**
     * Without a network, all tests of a process share the stubs, because to create them takes longer than most tests; each begins without any.
     * For mutation tests each test is a run of its own, and the session of JUnit is what they share.
     */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (network) {
            stubs = Stubs.start(Optional.empty());
        } else {
            stubs = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Service.class))
                    .getOrComputeIfAbsent(
                            Stubs.class,
                            key -> Stubs.start(Optional.of(new DirectCallHttpServerFactory())),
                            Stubs.class);
            stubs.server().resetAll();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(MatonStint::close);
        if (network) {
            stubs().close();
        }
    }

    private Stubs stubs() {
        return Objects.requireNonNull(stubs, "the test has not begun");
    }

    private WireMockServer server() {
        return stubs().server();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + (network ? server().port() : 1));
    }

    /** A configuration for this service, without noticeable delays. */
    MatonConfig.Builder config() {
        return config(KEY);
    }

    /** As {@link #config()}, with another key. */
    MatonConfig.Builder config(String key) {
        return withoutDelays(
                MatonConfig.maton(key).gatewayUrl(url().resolve("/clockify")).controlUrl(url()));
    }

    MatonConfig.Builder directConfig() {
        return withoutDelays(MatonConfig.direct(KEY).gatewayUrl(url()));
    }

    private MatonConfig.Builder withoutDelays(MatonConfig.Builder config) {
        stubs().direct()
                .map(WireMockWithoutNetwork::client)
                .map(client -> FakeTransports.over(client, time))
                .ifPresentOrElse(config::transport, () -> config.waitingTime(time, time));
        return config.accountLimit(10_000)
                .workspaceLimit(10_000)
                .retryDelay(Duration.ofMillis(2))
                .timeout(Duration.ofSeconds(20));
    }

    /** Connected to this service. */
    MatonStint stint() {
        return stint(config -> config);
    }

    MatonStint stint(UnaryOperator<MatonConfig.Builder> change) {
        return connected(change.apply(config()).build());
    }

    MatonStint connected(MatonConfig config) {
        MatonStint stint = MatonStint.connect(config);
        opened.add(stint);
        return stint;
    }

    /** Stubs the response to this method and path, with any query. */
    Service on(String method, String path, int status, String body) {
        return on(method, path, answer(status, body));
    }

    Service on(String method, String path, ResponseDefinitionBuilder answer) {
        server().stubFor(request(method, urlPathEqualTo(path)).willReturn(answer));
        return this;
    }

    /** Stubs the response for this page of the list. */
    Service onPage(String path, StringValuePattern page, ResponseDefinitionBuilder answer) {
        server().stubFor(get(urlPathEqualTo(path)).withQueryParam("page", page).willReturn(answer));
        return this;
    }

    /** Stubs the response for this page, of this size, of the list. */
    Service onPage(String path, PageRequest page, ResponseDefinitionBuilder answer) {
        server().stubFor(get(urlPathEqualTo(path))
                .withQueryParam("page", equalTo(String.valueOf(page.number())))
                .withQueryParam("page-size", equalTo(String.valueOf(page.size())))
                .willReturn(answer));
        return this;
    }

    /** Stubs the response to every request. */
    Service onAnything(ResponseDefinitionBuilder answer) {
        server().stubFor(any(anyUrl()).willReturn(answer));
        return this;
    }

    /** Stubs a sequence of responses; the last one repeats. */
    Service inTurn(String method, String path, ResponseDefinitionBuilder... answers) {
        for (int turn = 0; turn < answers.length; turn++) {
            String next = turn + 1 < answers.length ? "turn " + (turn + 1) : "turn " + turn;
            server().stubFor(request(method, urlPathEqualTo(path))
                    .inScenario(method + path)
                    .whenScenarioStateIs(turn == 0 ? Scenario.STARTED : "turn " + turn)
                    .willReturn(answers[turn])
                    .willSetStateTo(next));
        }
        return this;
    }

    static ResponseDefinitionBuilder answer(int status, String body) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(status);
        return body.isEmpty()
                ? answer
                : answer.withHeader("Content-Type", "application/json").withBody(body);
    }

    /** Clears the recorded requests. */
    void forget() {
        server().resetRequests();
    }

    /** The method and URL of each request, in order: {@code GET /clockify/api/v1/user}. */
    List<String> asked() {
        return requests().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    List<LoggedRequest> requests() {
        List<ServeEvent> latestFirst = new ArrayList<>(server().getAllServeEvents());
        Collections.reverse(latestFirst);
        return latestFirst.stream().map(ServeEvent::getRequest).toList();
    }

    /** The body of the last request. */
    String sentBody() {
        List<LoggedRequest> requests = requests();
        return requests.get(requests.size() - 1).getBodyAsString();
    }
}
