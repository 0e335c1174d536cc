package io.github.stint.adapter.maton.fake;

import io.github.stint.adapter.maton.FakeTransports;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.TestTime;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A Maton gateway without a network and in virtual time, for tests of milliseconds: of errors, retries, mapping and paging. Requests run in
 * the thread of the caller, and waits only advance {@link #time}.
 */
public final class FakeGateway {

    public static final String KEY = "very-secret-key";
    public static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    public static final UserId USER = new UserId("6650a00000000000000000bb");

    private static final URI GATEWAY = URI.create("https://gateway.test/clockify");
    private static final URI CONTROL = URI.create("https://control.test");

    private final TestTime time = new TestTime();
    private final List<SentRequest> requests = new ArrayList<>();
    private final List<DataProblem> problems = new ArrayList<>();
    private final Map<String, Deque<Reply>> replies = new LinkedHashMap<>();
    private Consumer<DataProblem> onProblem = problems::add;
    private Function<SentRequest, Reply> otherwise = request -> Reply.of(404, "");

    /**
     * Sets the replies to a method and a path without the query, in turn; the last one repeats.
     *
     * @param resource {@code /user}, or with {@code *} for the prefix of a workspace: <code>*&#47;tags</code>
     */
    public FakeGateway on(String method, String resource, Reply... inTurn) {
        replies.put(key(method, resource), new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    /** As {@link #on(String, String, Reply...)}, with one response. */
    public FakeGateway on(String method, String resource, int status, String body) {
        return on(method, resource, Reply.of(status, body));
    }

    /** Sets what happens to all other requests (default: status 404 without a body). */
    public FakeGateway otherwise(Function<SentRequest, Reply> service) {
        otherwise = service;
        return this;
    }

    /** Sets what happens when a defect of stored data is found (default: {@link #problems} has it). */
    public FakeGateway onProblem(Consumer<DataProblem> reading) {
        onProblem = reading;
        return this;
    }

    private static String key(String method, String resource) {
        return method + " " + resource.replace("*", "/workspaces/" + WORKSPACE);
    }

    /** Connected to this gateway, with four attempts and without a cache. */
    public MatonStint stint() {
        return stint(config -> config);
    }

    /** As {@link #stint()}, with other settings. */
    public MatonStint stint(UnaryOperator<MatonConfig.Builder> change) {
        return connect(change.apply(MatonConfig.maton(KEY).gatewayUrl(GATEWAY).controlUrl(CONTROL)));
    }

    /** Connected to this gateway as if it were Clockify itself. */
    public MatonStint direct() {
        return connect(MatonConfig.direct(KEY).gatewayUrl(GATEWAY));
    }

    private MatonStint connect(MatonConfig.Builder config) {
        return MatonStint.connect(config.transport(FakeTransports.over(new FakeHttpClient(this::respond), time))
                .accountLimit(100_000)
                .workspaceLimit(100_000)
                .retryDelay(Duration.ofMillis(100))
                .onDataProblem(problem -> onProblem.accept(problem))
                .build());
    }

    private Reply respond(HttpRequest request) {
        URI url = request.uri();
        String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        SentRequest sent = new SentRequest(
                request.method(),
                path.startsWith("/clockify/api/v1") ? path.substring("/clockify/api/v1".length()) : path,
                request.headers(),
                request.bodyPublisher()
                        .map(body -> new String(RequestBody.bytes(body), StandardCharsets.UTF_8))
                        .orElse(""));
        requests.add(sent);
        Deque<Reply> inTurn = replies.getOrDefault(key(sent.method(), sent.resource()), new ArrayDeque<>());
        if (inTurn.isEmpty()) {
            return otherwise.apply(sent);
        }
        return inTurn.size() == 1 ? inTurn.element() : inTurn.remove();
    }

    /** The virtual time, with every wait. */
    public TestTime time() {
        return time;
    }

    /** The waits between attempts, without those of zero for the rate limits. */
    public List<Duration> waits() {
        return time.waits().stream().filter(wait -> !wait.isZero()).toList();
    }

    /** All requests, in order. */
    public List<SentRequest> requests() {
        return List.copyOf(requests);
    }

    /** The method and the path of all requests, in order. */
    public List<String> asked() {
        return requests.stream().map(SentRequest::toString).toList();
    }

    /** The body of the last request. */
    public String sentBody() {
        return requests.get(requests.size() - 1).body();
    }

    /** The defects of stored data that were tolerated. */
    public List<DataProblem> problems() {
        return List.copyOf(problems);
    }

    /** Forgets the requests and the problems, so that a test that sends many needs little memory. */
    public void forget() {
        requests.clear();
        problems.clear();
    }
}
