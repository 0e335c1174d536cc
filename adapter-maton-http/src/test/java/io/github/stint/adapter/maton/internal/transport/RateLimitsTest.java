package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import feign.Request.HttpMethod;
import io.github.stint.adapter.maton.internal.limit.Gate;
import io.github.stint.adapter.maton.internal.limit.Outcome;
import io.github.stint.adapter.maton.internal.limit.Permit;
import io.github.stint.adapter.maton.internal.limit.Scope;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import io.github.stint.core.error.RateLimited;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When requests are sent, in virtual time. */
class RateLimitsTest {

    private static final int PER_SECOND = 50;
    private static final int NO_LIMIT = 1_000_000;
    private static final int REQUESTS = 11;
    /** That many follow each other at once. */
    private static final int BURST = 5;

    private static final Duration PERIOD = Duration.ofSeconds(1).dividedBy(PER_SECOND);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** Longer than the waits of all threads together, which add up in virtual time. */
    private static final Duration LONG = Duration.ofDays(1);

    private final VirtualTime time = new VirtualTime();
    private final RequestTimes requestTimes = new RequestTimes(time, 200, Map.of());

    private RateLimits limits(int account, int workspace) {
        return limits(requestTimes, List.of(time.gate()), account, workspace);
    }

    private RateLimits limits(RequestStep next, List<Gate> gates, int account, int workspace) {
        return new RateLimits(
                next,
                TestRequests.settings()
                        .accountLimit(account)
                        .workspaceLimit(workspace)
                        .build(),
                gates,
                time.waiting(),
                response -> false);
    }

    private void send(RateLimits limits, HttpMethod method, String path) {
        assertThatNoException().isThrownBy(() -> limits.send(TestRequests.request(method, path), time.state(LONG)));
    }

    private void assertEven() {
        assertThat(requestTimes.sinceStart()).hasSize(REQUESTS);
        assertThat(requestTimes.sinceStart().get(BURST))
                .isBetween(PERIOD, PERIOD.multipliedBy(102).dividedBy(100));
        assertThat(requestTimes.delays().subList(BURST, REQUESTS - 1))
                .allSatisfy(delay -> assertThat(delay)
                        .isBetween(PERIOD, PERIOD.multipliedBy(102).dividedBy(100)));
    }

    @Test
    void spaces_all_requests_of_the_account_evenly() {
        RateLimits limits = limits(PER_SECOND, NO_LIMIT);
        HttpMethod[] methods = {HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE};

        for (int request = 0; request < REQUESTS; request++) {
            send(limits, methods[request % methods.length], "/user");
        }

        assertEven();
    }

    @Test
    void spaces_requests_of_the_account_evenly_over_workspaces() {
        RateLimits limits = limits(PER_SECOND, NO_LIMIT);

        for (int request = 0; request < REQUESTS; request++) {
            send(limits, HttpMethod.GET, "/workspaces/w" + request + "/tags");
        }

        assertEven();
    }

    @Test
    void spaces_all_requests_of_a_workspace_evenly() {
        RateLimits limits = limits(NO_LIMIT, PER_SECOND);

        for (int request = 0; request < REQUESTS; request++) {
            send(limits, HttpMethod.POST, "/workspaces/w1/" + (request % 2 == 0 ? "projects" : "tags"));
        }

        assertEven();
    }

    @Test
    void are_shared_by_all_threads() throws Exception {
        RateLimits limits = limits(PER_SECOND, NO_LIMIT);

        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
        try {
            List<? extends Future<?>> sent = IntStream.range(0, REQUESTS)
                    .mapToObj(request -> threads.submit(() -> send(limits, HttpMethod.GET, "/user")))
                    .toList();
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        List<Duration> times = requestTimes.sinceStart();
        for (int request = 0; request < REQUESTS; request++) {
            assertThat(times.get(request))
                    .as("request %d of %s", request, times)
                    .isGreaterThanOrEqualTo(PERIOD.multipliedBy(Math.max(0, request - BURST + 1)));
        }
    }

    @Test
    void a_pause_permits_one_burst_and_no_more() {
        RateLimits limits = limits(PER_SECOND, NO_LIMIT);

        send(limits, HttpMethod.GET, "/user");
        time.pass(Duration.ofSeconds(10));
        for (int request = 1; request < REQUESTS; request++) {
            send(limits, HttpMethod.GET, "/user");
        }

        assertThat(requestTimes.delays().subList(BURST + 1, REQUESTS - 1))
                .allSatisfy(delay -> assertThat(delay).isGreaterThanOrEqualTo(PERIOD));
        assertThat(requestTimes.sinceStart().get(1 + BURST))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(10).plus(PERIOD));
    }

    @Test
    void give_each_workspace_a_limit_of_its_own() {
        RateLimits limits = limits(NO_LIMIT, 1);

        for (int workspace = 0; workspace < 50; workspace++) {
            send(limits, HttpMethod.GET, "/workspaces/w" + workspace + "/tags");
        }

        assertThat(requestTimes.sinceStart()).hasSize(50);
        assertThat(time.now()).as("no workspace waited for another").isLessThan(1_000_000);
    }

    @Test
    void requests_without_a_workspace_ignore_workspace_limits() {
        RateLimits limits = limits(NO_LIMIT, 1);

        send(limits, HttpMethod.GET, "/workspaces/w1/tags");
        send(limits, HttpMethod.GET, "/workspaces");
        send(limits, HttpMethod.GET, "/user");

        assertThat(time.now()).isLessThan(1_000_000);
    }

    @Test
    @DisplayName("a request that would wait longer than its timeout is not sent, and does not delay the next one")
    void beyond_the_timeout() {
        RateLimits limits = limits(1, NO_LIMIT);
        send(limits, HttpMethod.GET, "/user");

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() ->
                        limits.send(TestRequests.request(HttpMethod.POST, "/user"), time.state(Duration.ofMillis(500))))
                .satisfies(failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
                    assertThat(failure.getCause())
                            .isInstanceOfSatisfying(
                                    RateLimited.class,
                                    limited -> assertThat(limited.retryAfter()).contains(Duration.ofMillis(1010)));
                });

        assertThat(time.waits()).isEmpty();
        send(limits, HttpMethod.GET, "/user");
        assertThat(requestTimes.sinceStart()).containsExactly(Duration.ZERO, Duration.ofMillis(1010));
    }

    @Test
    void an_interrupt_ends_the_wait_and_remains() {
        RateLimits limits = limits(1, NO_LIMIT);
        send(limits, HttpMethod.GET, "/user");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> limits.send(TestRequests.request(HttpMethod.GET, "/user"), time.state(TIMEOUT)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CANCELLED))
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(requestTimes.sinceStart()).hasSize(1);
    }

    /** Records what it is asked for, and the outcomes. */
    private static final class RecordingGate implements Gate {

        private final List<String> events = new ArrayList<>();
        private final Duration delay;

        RecordingGate(Duration delay) {
            this.delay = delay;
        }

        @Override
        public Permit ask(Scope scope, Duration maxWait) {
            events.add("ask " + scope.kind() + " " + maxWait);
            return new Permit() {
                private Duration left = delay;

                @Override
                public Duration delay() {
                    Duration now = left;
                    left = Duration.ZERO;
                    return now;
                }

                @Override
                public void sent() {
                    events.add(scope.kind() + " SENT");
                }

                @Override
                public boolean isRefusingAll() {
                    return delay.compareTo(Duration.ofMinutes(1)) == 0;
                }

                @Override
                public void report(Outcome outcome) {
                    events.add(scope.kind() + " " + outcome.result() + outcome.retryAfter());
                }
            };
        }
    }

    private RequestTimes responding(int status, Map<String, Collection<String>> headers) {
        return new RequestTimes(time, status, headers);
    }

    @Test
    @DisplayName(
            "a gate is asked for the workspace and the account, with the time that is left, and learns the outcome")
    void asks_a_gate() throws IOException {
        RecordingGate gate = new RecordingGate(Duration.ofSeconds(2));

        limits(responding(200, Map.of()), List.of(gate), NO_LIMIT, NO_LIMIT)
                .send(TestRequests.request(HttpMethod.POST, "/workspaces/w1/tags"), time.state(TIMEOUT));

        assertThat(gate.events)
                .containsExactly(
                        "ask WORKSPACE PT30S",
                        "ask ACCOUNT PT28S",
                        "WORKSPACE SENT",
                        "ACCOUNT SENT",
                        "ACCOUNT ACCEPTEDOptional.empty",
                        "WORKSPACE ACCEPTEDOptional.empty");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void a_refusal_is_reported_with_its_delay() throws IOException {
        RecordingGate gate = new RecordingGate(Duration.ZERO);

        limits(responding(429, Map.of("Retry-After", List.of("7"))), List.of(gate), NO_LIMIT, NO_LIMIT)
                .send(TestRequests.request(HttpMethod.GET, "/workspaces/w1/tags"), time.state(TIMEOUT));

        assertThat(gate.events).contains("ACCOUNT REFUSEDOptional[PT7S]", "WORKSPACE REFUSEDOptional[PT7S]");
    }

    @Test
    void a_refusal_of_the_gateway_is_that_of_the_account_only() throws IOException {
        RecordingGate gate = new RecordingGate(Duration.ZERO);

        new RateLimits(
                        responding(429, Map.of()),
                        TestRequests.settings().build(),
                        List.of(gate),
                        time.waiting(),
                        response -> true)
                .send(TestRequests.request(HttpMethod.GET, "/workspaces/w1/tags"), time.state(TIMEOUT));

        assertThat(gate.events).contains("ACCOUNT REFUSEDOptional.empty", "WORKSPACE NOT_SENTOptional.empty");
    }

    @Test
    @DisplayName("if the service refuses all requests, the error names the requests of an hour")
    void refusing_all() {
        RecordingGate gate = new RecordingGate(Duration.ofMinutes(1));

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> limits(requestTimes, List.of(gate), NO_LIMIT, NO_LIMIT)
                        .send(TestRequests.request(HttpMethod.GET, "/user"), time.state(TIMEOUT)))
                .havingCause()
                .isInstanceOfSatisfying(RateLimited.class, limited -> {
                    assertThat(limited).hasMessageContaining("30 an hour");
                    assertThat(limited.retryAfter()).contains(Duration.ofMinutes(1));
                });
        assertThat(gate.events).doesNotContain("ACCOUNT SENT");
    }

    @Test
    void a_gate_that_fails_is_reported_and_nothing_is_sent() {
        Gate defective = (scope, maxWait) -> {
            throw new IllegalStateException("no connection");
        };

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> limits(requestTimes, List.of(defective), NO_LIMIT, NO_LIMIT)
                        .send(TestRequests.request(HttpMethod.GET, "/user"), time.state(TIMEOUT)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.GATE_FAILED))
                .withMessage("the gate of the rate limits failed: no connection")
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(requestTimes.sinceStart()).isEmpty();
    }

    @Test
    void a_gate_that_fails_to_state_a_delay_is_reported_and_nothing_is_sent() {
        List<Outcome.Result> reported = new ArrayList<>();
        Gate defective = (scope, maxWait) -> new Permit() {
            @Override
            public Duration delay() {
                throw new IllegalStateException("no connection");
            }

            @Override
            public void report(Outcome outcome) {
                reported.add(outcome.result());
            }
        };

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> limits(requestTimes, List.of(defective), NO_LIMIT, NO_LIMIT)
                        .send(TestRequests.request(HttpMethod.POST, "/user"), time.state(TIMEOUT)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.GATE_FAILED));
        assertThat(requestTimes.sinceStart()).isEmpty();
        assertThat(reported).containsExactly(Outcome.Result.NOT_SENT);
    }

    @Test
    void a_gate_is_asked_for_a_positive_time_also_after_the_timeout() throws IOException {
        RecordingGate first = new RecordingGate(Duration.ZERO);
        RecordingGate second = new RecordingGate(Duration.ZERO);
        Gate slow = (scope, maxWait) -> {
            time.pass(TIMEOUT);
            return first.ask(scope, maxWait);
        };

        limits(requestTimes, List.of(slow, second), NO_LIMIT, NO_LIMIT)
                .send(TestRequests.request(HttpMethod.GET, "/user"), time.state(TIMEOUT));

        assertThat(first.events).contains("ask ACCOUNT PT30S");
        assertThat(second.events).contains("ask ACCOUNT PT0.000000001S");
    }

    @Test
    void what_a_second_gate_refuses_is_given_back_to_the_first() {
        RecordingGate first = new RecordingGate(Duration.ZERO);
        RecordingGate second = new RecordingGate(Duration.ofHours(1));

        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> limits(requestTimes, List.of(first, second), NO_LIMIT, NO_LIMIT)
                        .send(TestRequests.request(HttpMethod.GET, "/user"), time.state(TIMEOUT)));

        assertThat(first.events).containsExactly("ask ACCOUNT PT30S", "ACCOUNT NOT_SENTOptional.empty");
    }
}
