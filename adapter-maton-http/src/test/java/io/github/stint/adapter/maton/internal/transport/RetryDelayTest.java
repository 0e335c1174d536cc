package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether and when a request is sent again, in virtual time. */
class RetryDelayTest {

    private static final Duration MAX_FIRST_DELAY = Duration.ofMillis(8);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int RUNS = 100;

    private final VirtualTime time = new VirtualTime();

    private RequestTimes sent(HttpMethod method, int status, Map<String, String> headers, GatewaySettings settings)
            throws IOException {
        RequestTimes requestTimes = new RequestTimes(time, status, asLists(headers));
        new Retries(requestTimes, settings, time.waiting())
                .send(TestRequests.request(method, "/user"), time.state(TIMEOUT));
        return requestTimes;
    }

    private static Map<String, Collection<String>> asLists(Map<String, String> headers) {
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    private static GatewaySettings.Builder settings() {
        return TestRequests.settings().retryDelay(MAX_FIRST_DELAY);
    }

    /** The delays of several requests that fail five times each. */
    private List<List<Duration>> delaysOfManyRuns() throws IOException {
        List<List<Duration>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(sent(
                            HttpMethod.GET,
                            500,
                            Map.of(),
                            settings().maxAttempts(5).build())
                    .delays());
        }
        assertThat(runs).allSatisfy(delays -> assertThat(delays).hasSize(4));
        return runs;
    }

    @Test
    @DisplayName("the maximum of a delay doubles with each retry, and the delay is random below it")
    void full_jitter() throws IOException {
        List<List<Duration>> runs = delaysOfManyRuns();

        for (int retry = 0; retry < 4; retry++) {
            int index = retry;
            Duration most = MAX_FIRST_DELAY.multipliedBy(1L << retry);
            List<Duration> delays =
                    runs.stream().map(run -> run.get(index)).sorted().toList();
            assertThat(delays.get(RUNS - 1))
                    .isLessThanOrEqualTo(most)
                    .isGreaterThan(most.multipliedBy(9).dividedBy(10));
            assertThat(delays.get(0)).isLessThan(most.dividedBy(10));
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, 429, 2", "POST, 429, 2", "GET, 503, 1", "GET, 408, 3", "POST, 425, 3"})
    void is_as_long_as_retry_after(HttpMethod method, int status, long seconds) throws IOException {
        List<Duration> delays = sent(
                        method,
                        status,
                        Map.of("Retry-After", String.valueOf(seconds)),
                        settings().maxAttempts(2).build())
                .delays();

        assertThat(delays).isNotEmpty().containsOnly(Duration.ofSeconds(seconds));
    }

    @Test
    void is_as_long_as_until_the_date_of_retry_after() throws IOException {
        List<Duration> delays = sent(
                        HttpMethod.GET,
                        503,
                        Map.of(
                                "Date", "Mon, 02 Mar 2026 12:00:00 GMT",
                                "Retry-After", "Mon, 02 Mar 2026 12:00:07 GMT"),
                        settings().maxAttempts(2).build())
                .delays();

        assertThat(delays).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @DisplayName("nothing that may have taken effect is sent again")
    @CsvSource({
        "GET, 408, true",
        "GET, 425, true",
        "GET, 429, true",
        "GET, 500, true",
        "GET, 502, true",
        "GET, 504, true",
        "GET, 400, false",
        "GET, 404, false",
        "GET, 200, false",
        "POST, 425, true",
        "POST, 429, true",
        "PATCH, 429, true",
        "DELETE, 429, true",
        "POST, 408, false",
        "PUT, 408, false",
        "DELETE, 408, false",
        "POST, 500, false",
        "PUT, 503, false",
        "POST, 201, false"
    })
    void what_is_sent_again(HttpMethod method, int status, boolean isRetried) throws IOException {
        List<Duration> delays = sent(
                        method, status, Map.of(), settings().maxAttempts(2).build())
                .delays();

        assertThat(delays.isEmpty()).isNotEqualTo(isRetried);
    }

    @Test
    @DisplayName("a request that is refused is sent again until its timeout, at most four seconds later each time")
    void until_the_timeout() throws IOException {
        RequestTimes sent =
                sent(HttpMethod.POST, 429, Map.of(), settings().maxAttempts(2).build());

        assertThat(sent.delays())
                .hasSizeBetween(8, 60)
                .allSatisfy(delay -> assertThat(delay).isLessThanOrEqualTo(Duration.ofSeconds(4)));
        assertThat(sent.sinceStart().get(sent.sinceStart().size() - 1)).isBetween(Duration.ofSeconds(26), TIMEOUT);
    }

    @Test
    void a_delay_that_ends_after_the_timeout_is_not_begun() throws IOException {
        assertThat(sent(
                                HttpMethod.GET,
                                429,
                                Map.of("Retry-After", "30"),
                                settings().build())
                        .delays())
                .isEmpty();
        assertThat(sent(
                                HttpMethod.GET,
                                503,
                                Map.of("Retry-After", "30"),
                                settings().build())
                        .delays())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, 429", "GET, 500", "POST, 429"})
    void one_attempt_disables_all_retries(HttpMethod method, int status) throws IOException {
        assertThat(sent(method, status, Map.of(), settings().maxAttempts(1).build())
                        .delays())
                .isEmpty();
    }

    @Test
    @DisplayName("a service that fails every request receives as many retries as the budget has")
    void budget() throws IOException {
        RequestTimes failing = new RequestTimes(time, 503, Map.of());
        RequestStep retries =
                new Retries(failing, settings().maxAttempts(4).retryBudget(10).build(), time.waiting());

        for (int request = 0; request < 50; request++) {
            retries.send(TestRequests.request(HttpMethod.GET, "/user"), time.state(TIMEOUT));
        }

        assertThat(failing.sinceStart()).hasSize(50 + 10);
    }

    @Test
    void each_success_gives_a_retry_back() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        RequestStep alternating = (request, state) -> {
            statuses.add(statuses.size() % 2 == 0 ? 500 : 200);
            return Response.builder()
                    .request(request)
                    .status(statuses.get(statuses.size() - 1))
                    .headers(Map.of())
                    .build();
        };
        RequestStep retries = new Retries(alternating, settings().retryBudget(1).build(), time.waiting());

        for (int request = 0; request < 20; request++) {
            assertThat(retries.send(TestRequests.request(HttpMethod.GET, "/user"), time.state(TIMEOUT))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(statuses).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({"POST, 500", "PUT, 503", "POST, 408", "GET, 404"})
    @DisplayName("a response with an error, which is not retried, gives no retry back")
    void errors_give_nothing_back(HttpMethod method, int status) throws IOException {
        List<String> sent = new ArrayList<>();
        RequestStep failing = (request, state) -> {
            sent.add(request.url());
            return Response.builder()
                    .request(request)
                    .status(request.url().endsWith("/read") ? 503 : status)
                    .headers(Map.of())
                    .build();
        };
        RequestStep retries =
                new Retries(failing, settings().maxAttempts(4).retryBudget(2).build(), time.waiting());

        for (int request = 0; request < 20; request++) {
            retries.send(TestRequests.request(HttpMethod.GET, "/read"), time.state(TIMEOUT));
            retries.send(TestRequests.request(method, "/other"), time.state(TIMEOUT));
        }

        assertThat(sent).filteredOn(url -> url.endsWith("/read")).hasSize(20 + 2);
    }
}
