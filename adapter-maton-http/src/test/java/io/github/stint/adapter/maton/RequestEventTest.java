package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.stint.core.error.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The events of requests that a listener receives. */
class RequestEventTest {

    private static final String USER = "/clockify/api/v1/user";
    private static final RequestEvent.RequestLine LINE = new RequestEvent.RequestLine("GET", "/user");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    private final Service service = new Service();

    private final List<RequestEvent> events = Collections.synchronizedList(new ArrayList<>());

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
                        new RequestEvent.Started(LINE),
                        new RequestEvent.Sent(LINE, 1),
                        new RequestEvent.Responded(LINE, 1, 200, SECOND),
                        new RequestEvent.Settled(LINE, Duration.ofSeconds(3)));
    }

    @Test
    void every_attempt_is_reported_and_how_long_the_next_one_waits() {
        service.inTurn("GET", USER, answer(503, ""), answer(200, Bodies.USER));

        stint().users().current();

        assertThat(withoutWaits())
                .containsSubsequence(
                        new RequestEvent.Sent(LINE, 1),
                        new RequestEvent.Responded(LINE, 1, 503, SECOND),
                        new RequestEvent.Sent(LINE, 2),
                        new RequestEvent.Responded(LINE, 2, 200, SECOND));
    }

    @Test
    void a_wait_that_the_service_asks_for_is_reported_with_its_length() {
        service.inTurn("GET", USER, answer(429, "").withHeader("Retry-After", "1"), answer(200, Bodies.USER));

        stint().users().current();

        assertThat(events).contains(new RequestEvent.Waiting(LINE, SECOND, RequestEvent.Waiting.Reason.RETRY));
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
                .anySatisfy(event -> assertThat(((RequestEvent.Waiting) event).reason())
                        .isEqualTo(RequestEvent.Waiting.Reason.RATE_LIMIT));
    }

    @Test
    void an_attempt_without_a_response_fails_and_the_request_is_settled() {
        service.on("GET", USER, answer(200, "").withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint().users().current());

        assertThat(events).filteredOn(RequestEvent.Failed.class::isInstance).hasSize(4);
        assertThat(events).last().isInstanceOf(RequestEvent.Settled.class);
    }

    @Test
    void no_event_contains_the_key() {
        service.on("GET", USER, 401, "{\"message\":\"" + Service.KEY + "\"}");
        MatonStint stint = stint();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> stint.users().current());

        assertThat(events).isNotEmpty().noneMatch(event -> event.toString().contains(Service.KEY));
    }

    @Test
    void a_listener_that_throws_does_not_affect_the_request() {
        service.on("GET", USER, 200, Bodies.USER);
        MatonStint stint = service.stint(config -> config.onRequest(
                event -> {
                    throw new IllegalStateException("the listener is defective");
                },
                new SteadyClock()));

        assertThat(stint.users().current().id()).isEqualTo(Service.USER);
    }
}
