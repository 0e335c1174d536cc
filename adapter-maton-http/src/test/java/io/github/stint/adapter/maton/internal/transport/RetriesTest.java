package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request.HttpMethod;
import feign.Response;
import io.github.stint.adapter.maton.internal.limit.Gate;
import io.github.stint.adapter.maton.internal.limit.Outcome;
import io.github.stint.adapter.maton.internal.limit.Permit;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request is known to have done between its attempts. When they are sent: {@link RetryDelayTest}. */
class RetriesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** Waits take no time. */
    private static final WaitingTime NO_TIME = new WaitingTime(() -> 0, wait -> {}, () -> 0.5);

    private final AtomicInteger sent = new AtomicInteger();

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    private static RequestState state() {
        return new RequestState(Optional.empty(), new RemainingTime(() -> 0, TIMEOUT));
    }

    /** Responds with these in turn: a status, or a failure. */
    private RequestStep service(Object... inTurn) {
        Deque<Object> left = new ArrayDeque<>(List.of(inTurn));
        return (request, its) -> {
            sent.incrementAndGet();
            if (left.remove() instanceof Integer status) {
                return Response.builder()
                        .request(request)
                        .status(status)
                        .headers(Map.of())
                        .build();
            }
            throw new RequestFailure((Reason) inTurn[sent.get() - 1], "failed");
        };
    }

    private static Response send(RequestStep next, WaitingTime time, HttpMethod method, RequestState state)
            throws IOException {
        return new Retries(
                        next,
                        TestRequests.settings()
                                .retryDelay(Duration.ofSeconds(2))
                                .build(),
                        time)
                .send(TestRequests.request(method, "/user"), state);
    }

    @Test
    void an_interrupt_between_two_attempts_cancels_the_request_and_remains() {
        RequestStep service = service(503, 200);
        WaitingTime interrupted = new WaitingTime(
                () -> 0,
                wait -> {
                    throw new InterruptedException();
                },
                () -> 0.5);

        RequestFailure failure =
                catchThrowableOfType(RequestFailure.class, () -> send(service, interrupted, HttpMethod.GET, state()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
        assertThat(failure).hasCauseInstanceOf(InterruptedException.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    void between_two_attempts_the_last_response_is_not_the_result() throws IOException {
        RequestState state = state();
        WaitingTime checking = new WaitingTime(
                () -> 0,
                wait -> {
                    assertThat(state.result()).isEmpty();
                    assertThat(state.lastResponse()).isPresent();
                },
                () -> 0.5);

        assertThat(send(service(503, 200), checking, HttpMethod.GET, state).status())
                .isEqualTo(200);
        assertThat(sent).hasValue(2);
    }

    /** Else a request that is closed at that moment would fail with the error of a response that was to be sent again. */
    @ParameterizedTest
    @ValueSource(ints = {425, 429, 503})
    void a_response_is_not_the_result_while_it_is_decided_whether_to_send_again(int status) throws IOException {
        RequestState state = state();
        AtomicInteger decided = new AtomicInteger();
        WaitingTime checking = new WaitingTime(() -> 0, wait -> {}, () -> {
            assertThat(state.result()).isEmpty();
            decided.incrementAndGet();
            return 0.5;
        });

        send(service(status, 200), checking, HttpMethod.GET, state);

        assertThat(decided).hasValue(1);
    }

    @Test
    void waits_count_even_if_they_take_no_time() throws IOException {
        RequestState state = state();

        send(service(503, 503, 200), NO_TIME, HttpMethod.GET, state);

        assertThat(state.time().left()).isEqualTo(TIMEOUT.minusSeconds(1 + 2));
    }

    @ParameterizedTest
    @CsvSource({"429, 429", "503, 0"})
    void a_limit_of_stint_has_the_status_of_the_refusal_that_it_follows(int status, int reported) {
        RequestFailure failure = catchThrowableOfType(
                RequestFailure.class,
                () -> send(service(status, Reason.RATE_LIMITED), NO_TIME, HttpMethod.GET, state()));

        assertThat(failure.status().orElse(0)).isEqualTo(reported);
        assertThat(sent).hasValue(2);
    }

    @Test
    void another_failure_after_a_refusal_has_no_status() {
        RequestFailure failure = catchThrowableOfType(
                RequestFailure.class, () -> send(service(429, Reason.FOREIGN), NO_TIME, HttpMethod.GET, state()));

        assertThat(failure.status()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, UNREACHABLE, true, 4",
        "POST, UNREACHABLE, true, 4",
        "GET, BROKEN, true, 4",
        "POST, BROKEN, false, 1",
        "DELETE, BROKEN, false, 1",
        "GET, NOT_SECURE, true, 1",
        "GET, TIMED_OUT, true, 1",
        "PUT, TOO_LARGE, false, 1",
    })
    void a_failure_is_final_if_the_request_may_have_taken_effect(
            HttpMethod method, Reason reason, boolean isWithoutEffect, int attempts) {
        RequestState state = state();
        RequestStep service = service(reason, reason, reason, reason, reason);
        RequestStep sending = (request, its) -> {
            assertThat(its.markSent()).isTrue();
            return service.send(request, its);
        };

        RequestFailure failure =
                catchThrowableOfType(RequestFailure.class, () -> send(sending, NO_TIME, method, state));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(sent).hasValue(attempts);
        assertThat(state.lastFailure().isPresent()).isEqualTo(isWithoutEffect);
        assertThat(state.abort()).as("in flight").isEqualTo(!isWithoutEffect);
    }

    @Test
    void a_wait_for_a_permit_counts_even_if_it_takes_no_time() throws IOException {
        RequestState state = state();
        Deque<Duration> delays = new ArrayDeque<>(List.of(Duration.ofSeconds(4), Duration.ZERO));
        Gate waiting = (scope, maxWait) -> new Permit() {

            @Override
            public Duration delay() {
                return delays.remove();
            }

            @Override
            public void report(Outcome outcome) {}
        };

        new RateLimits(service(200), TestRequests.settings().build(), List.of(waiting), NO_TIME, response -> false)
                .send(TestRequests.request(HttpMethod.GET, "/user"), state);

        assertThat(state.time().left()).isEqualTo(TIMEOUT.minusSeconds(4));
    }

    @Test
    void a_success_gives_back_no_more_than_was_taken() {
        RetryBudget budget = new RetryBudget(2);

        budget.give();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
        budget.give();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }
}
