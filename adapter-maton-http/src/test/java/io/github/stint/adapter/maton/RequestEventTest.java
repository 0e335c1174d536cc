package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagQuery;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of requests that a listener receives. */
class RequestEventTest {

    private static final String USER = "/clockify/api/v1/user";
    private static final RequestEvent.Request REQUEST =
            new RequestEvent.Request(1, "show user", "GET", "/user", "/user");
    private static final String PROJECT = IN_WORKSPACE + "/projects/p1";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    private final Service service = new Service();

    private final List<RequestEvent> events = new CopyOnWriteArrayList<>();

    private MatonStint stint() {
        return service.stint(config -> config.onRequest(events::add, new SteadyClock()));
    }

    /** Advances by a second whenever it is read. */
    private static final class SteadyClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public synchronized Instant instant() {
            now = now.plus(SECOND);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private List<RequestEvent> withoutWaits() {
        return events.stream()
                .filter(event -> !(event instanceof RequestEvent.Waiting))
                .toList();
    }

    @Test
    void a_request_is_started_sent_responded_to_and_settled() {
        service.on("GET", USER, 200, Bodies.USER);

        stint().users().current();

        assertThat(withoutWaits())
                .containsExactly(
                        new RequestEvent.Started(REQUEST),
                        new RequestEvent.Sent(REQUEST, 1),
                        new RequestEvent.Responded(REQUEST, 1, 200, SECOND),
                        new RequestEvent.Settled(
                                REQUEST, 1, OptionalInt.of(200), Optional.empty(), Duration.ofSeconds(3)));
    }

    private RequestEvent.Settled settled() {
        return (RequestEvent.Settled) events.get(events.size() - 1);
    }

    private List<RequestEvent.Retrying> retries() {
        return events.stream()
                .filter(RequestEvent.Retrying.class::isInstance)
                .map(RequestEvent.Retrying.class::cast)
                .toList();
    }

    @Test
    void every_attempt_is_reported_and_why_the_next_one_follows() {
        service.inTurn("GET", USER, answer(503, ""), answer(200, Bodies.USER));

        stint().users().current();

        assertThat(withoutWaits())
                .containsSubsequence(
                        new RequestEvent.Sent(REQUEST, 1),
                        new RequestEvent.Responded(REQUEST, 1, 503, SECOND),
                        new RequestEvent.Sent(REQUEST, 2),
                        new RequestEvent.Responded(REQUEST, 2, 200, SECOND));
        assertThat(retries()).singleElement().satisfies(retry -> {
            assertThat(retry.attempt()).isEqualTo(2);
            assertThat(retry.reason()).isEqualTo(RequestEvent.Retrying.Reason.SERVER_ERROR);
        });
        assertThat(settled().attempts()).isEqualTo(2);
        assertThat(settled().status()).hasValue(200);
        assertThat(settled().error()).isEmpty();
    }

    @Test
    void a_wait_that_the_service_asks_for_is_reported_with_its_length() {
        service.inTurn("GET", USER, answer(429, "").withHeader("Retry-After", "1"), answer(200, Bodies.USER));

        stint().users().current();

        assertThat(events)
                .contains(new RequestEvent.Retrying(REQUEST, 2, RequestEvent.Retrying.Reason.RATE_LIMITED, SECOND));
    }

    @Test
    void a_wait_for_the_rate_limit_is_reported() {
        service.on("GET", USER, 200, Bodies.USER);
        MatonStint slow = service.stint(
                config -> config.onRequest(events::add, new SteadyClock()).accountLimit(1));

        CompletableFuture<?> other =
                CompletableFuture.runAsync(() -> slow.users().current());
        slow.users().current();
        other.join();

        assertThat(events)
                .filteredOn(RequestEvent.Waiting.class::isInstance)
                .anySatisfy(event -> assertThat(((RequestEvent.Waiting) event).time())
                        .isBetween(Duration.ofMillis(1), Duration.ofSeconds(2)));
        assertThat(events)
                .filteredOn(RequestEvent.Settled.class::isInstance)
                .extracting(event -> event.request().number())
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void an_attempt_without_a_response_fails_and_the_request_is_settled() {
        service.on("GET", USER, answer(200, "").withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint().users().current());

        assertThat(events).filteredOn(RequestEvent.Failed.class::isInstance).hasSize(4);
        assertThat(retries())
                .extracting(RequestEvent.Retrying::reason)
                .containsOnly(RequestEvent.Retrying.Reason.NO_RESPONSE)
                .hasSize(3);
        assertThat(settled().attempts()).isEqualTo(4);
        assertThat(settled().status()).isEmpty();
        assertThat(settled().error()).contains("unavailable");
    }

    @ParameterizedTest
    @CsvSource({
        "404, {}, workspace-not-found",
        "403, {\"code\":4030}, forbidden",
        "401, {}, not-authenticated",
        "500, {}, outcome-unknown",
    })
    void a_request_that_fails_is_settled_with_the_code_of_its_error(int status, String body, String code) {
        service.on("DELETE", PROJECT, status, body);

        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> stint().projects().delete(WORKSPACE, new ProjectId("p1")));

        assertThat(settled().request().operation()).isEqualTo("delete project");
        assertThat(settled().request().template()).isEqualTo("/workspaces/{workspace}/projects/{id}");
        assertThat(settled().status()).hasValue(status);
        assertThat(settled().error()).contains(code);
    }

    @Test
    void a_response_that_cannot_be_read_is_an_error_of_its_request() {
        service.on("GET", USER, 200, "{}");

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> stint().users().current());

        assertThat(settled().status()).hasValue(200);
        assertThat(settled().error()).contains("unexpected-response");
    }

    @Test
    void a_check_of_the_workspace_is_a_request_of_its_own() {
        service.on("GET", IN_WORKSPACE, 200, Bodies.WORKSPACE).on("POST", IN_WORKSPACE + "/tags", 403, "");

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> stint().tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(events)
                .filteredOn(RequestEvent.Settled.class::isInstance)
                .extracting(event -> event.request().operation(), event -> ((RequestEvent.Settled) event).error())
                .containsExactly(
                        tuple("check workspace", Optional.empty()), tuple("create tag", Optional.of("forbidden")));
    }

    @Test
    void the_template_of_a_path_has_no_ids_and_no_query() {
        service.onAnything(answer(200, "[]"));

        stint().tags().list(WORKSPACE, TagQuery.all(), PageRequest.first());

        assertThat(settled().request().operation()).isEqualTo("list tags");
        assertThat(settled().request().path()).startsWith("/workspaces/" + WORKSPACE + "/tags?");
        assertThat(settled().request().template()).isEqualTo("/workspaces/{workspace}/tags");
    }

    @ParameterizedTest
    @CsvSource({
        "/user, /user",
        "/workspaces/6650a00000000000000000aa/user/U1/time-entries?page=1, /workspaces/{id}/user/{id}/time-entries",
        "/workspaces/6650a00000000000000000aa/My%20file, /workspaces/{id}/{id}",
    })
    void a_request_that_the_caller_writes_has_a_template_too(String path, String template) {
        service.onAnything(answer(200, "{}"));

        stint().send("GET", path, Optional.empty());

        assertThat(settled().request()).isEqualTo(new RequestEvent.Request(1, "send request", "GET", path, template));
    }

    @Test
    void what_is_not_sent_is_settled_without_an_attempt() {
        service.on("GET", USER, 200, Bodies.USER);
        MatonStint stint = service.stint(config -> config.onRequest(events::add, new SteadyClock())
                .plan(Plan.FREE)
                .ledger(RequestLedger.inMemory(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        for (int request = 0; request < 30; request++) {
            stint.users().current();
        }

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> stint.users().current());

        assertThat(settled().request().number()).isEqualTo(31);
        assertThat(settled().attempts()).isZero();
        assertThat(settled().status()).isEmpty();
        assertThat(settled().error()).contains("rate-limited");
    }

    @Test
    void a_call_after_close_is_settled_as_closed() {
        MatonStint stint = stint();
        stint.close();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> stint.users().current());

        assertThat(settled().error()).contains("closed");
    }

    @Test
    void no_event_contains_the_key() throws IOException {
        service.on("GET", USER, 401, "{\"message\":\"" + Service.KEY + "\"}");
        MatonStint stint = stint();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> stint.users().current());
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> stint.send("GET", "/" + Service.KEY + "?key=" + Service.KEY, Optional.empty()));
        try (OneAnswer echo = new OneAnswer(
                "HTTP/1.1 200 OK\r\nContent-Encoding: " + Service.KEY + "\r\nContent-Length: 2\r\n\r\n{}")) {
            MatonStint echoed = service.stint(
                    config -> config.onRequest(events::add, new SteadyClock()).gatewayUrl(echo.url()));
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> echoed.users().current());
        }

        assertThat(events).isNotEmpty().noneMatch(event -> event.toString().contains(Service.KEY));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_listener_that_throws_does_not_affect_the_request_and_is_logged_once(Throwable failure) {
        service.inTurn("GET", USER, answer(503, ""), answer(200, Bodies.USER));
        MatonStint stint =
                service.stint(config -> config.onRequest(event -> throwUnchecked(failure), new SteadyClock()));
        List<LogRecord> logged = Collections.synchronizedList(new ArrayList<>());
        Logger logger = Logger.getLogger(MatonConfig.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                logged.add(message);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            assertThat(stint.users().current().id()).isEqualTo(Service.USER);
            assertThat(stint.users().current().id()).isEqualTo(Service.USER);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertThat(logged).singleElement().satisfies(message -> {
            assertThat(message.getLevel()).isEqualTo(Level.WARNING);
            assertThat(message.getThrown()).isSameAs(failure);
        });
    }

    /** The last one is checked: languages without checked exceptions throw them, too. */
    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("defective"), new NoClassDefFoundError("Metrics"), new IOException("full"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwUnchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
