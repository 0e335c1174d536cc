package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The delay before a retry. A slow machine can only increase it, so a single delay is only checked not to be too short.
 */
class RetryDelayTest {

    private static final Duration MAX_FIRST_DELAY = Duration.ofMillis(8);
    private static final int RUNS = 30;

    /** The delays of several requests that fail five times each. */
    private static List<List<Duration>> delaysOfManyRuns() throws IOException {
        List<List<Duration>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            RequestTimes requestTimes = new RequestTimes(500, Map.of());
            new Retries(
                            requestTimes,
                            TestRequests.settings()
                                    .maxAttempts(5)
                                    .retryDelay(MAX_FIRST_DELAY)
                                    .build(),
                            WaitingTime.ofJvm())
                    .send(TestRequests.request(HttpMethod.GET, "/user"), new RequestState());
            assertThat(requestTimes.delays()).hasSize(4);
            runs.add(requestTimes.delays());
        }
        return runs;
    }

    /** The maximum of the last delay is eight times that of the first, so three in four exceed twice the first maximum. */
    @Test
    void doublesWithEachRetry() throws IOException {
        assertThat(delaysOfManyRuns())
                .filteredOn(delays -> delays.get(3).compareTo(MAX_FIRST_DELAY.multipliedBy(2)) > 0)
                .as("of %d runs, those whose last delay is longer than any first one", RUNS)
                .hasSizeGreaterThan(4);
    }

    /** Concurrent requests must not retry at the same time. */
    @Test
    void isRandomUpToItsMaximum() throws IOException {
        List<Duration> last = delaysOfManyRuns().stream()
                .map(delays -> delays.get(3))
                .sorted()
                .toList();

        Duration longest = MAX_FIRST_DELAY.multipliedBy(8);
        assertThat(last.get(0)).as("the shortest of %s", last).isLessThan(longest.dividedBy(2));
        assertThat(last.get(RUNS - 1)).as("the longest of %s", last).isGreaterThan(longest.dividedBy(2));
    }

    /** Longer than the default delay. */
    @ParameterizedTest
    @CsvSource({"GET, 429, 2", "POST, 429, 2", "GET, 503, 1"})
    void isAsLongAsRetryAfter(HttpMethod method, int status, long seconds) throws IOException {
        RequestTimes requestTimes = new RequestTimes(status, Map.of("Retry-After", List.of(String.valueOf(seconds))));

        new Retries(requestTimes, TestRequests.settings().maxAttempts(2).build(), WaitingTime.ofJvm())
                .send(TestRequests.request(method, "/user"), new RequestState());

        assertThat(requestTimes.delays())
                .singleElement()
                .satisfies(delay -> assertThat(delay)
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(seconds).minus(RequestTimes.ROUNDING)));
    }
}
