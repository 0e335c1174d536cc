package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long it takes until something is tried again. A machine that is slow can only make it longer, so nothing is asked of a single
 * pause but that it is not too short.
 */
class RetryDelayTest {

    private static final Duration FIRST_AT_MOST = Duration.ofMillis(8);
    private static final int RUNS = 30;

    /** The pauses of so many requests that fail five times. */
    private static List<List<Duration>> ofManyRuns() throws IOException {
        List<List<Duration>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            RequestTimes departures = new RequestTimes(500, Map.of());
            new Retries(
                            departures,
                            TestRequests.settings()
                                    .attempts(5)
                                    .firstPause(FIRST_AT_MOST)
                                    .build())
                    .send(TestRequests.request(HttpMethod.GET, "/user"), new RequestState());
            assertThat(departures.pauses()).hasSize(4);
            runs.add(departures.pauses());
        }
        return runs;
    }

    /** The last one may be eight times as long as the first, so that three in four are longer than twice the first. */
    @Test
    void growFromTryToTry() throws IOException {
        assertThat(ofManyRuns())
                .filteredOn(pauses -> pauses.get(3).compareTo(FIRST_AT_MOST.multipliedBy(2)) > 0)
                .as("of %d runs, those whose last pause is longer than any first one", RUNS)
                .hasSizeGreaterThan(4);
    }

    /** Whoever failed together is not to come back together. */
    @Test
    void areAnythingFromNothingToTheirLongest() throws IOException {
        List<Duration> last =
                ofManyRuns().stream().map(pauses -> pauses.get(3)).sorted().toList();

        Duration longest = FIRST_AT_MOST.multipliedBy(8);
        assertThat(last.get(0)).as("the shortest of %s", last).isLessThan(longest.dividedBy(2));
        assertThat(last.get(RUNS - 1)).as("the longest of %s", last).isGreaterThan(longest.dividedBy(2));
    }

    /** For longer than it would wait by itself. */
    @ParameterizedTest
    @CsvSource({"GET, 429, 2", "POST, 429, 2", "GET, 503, 1"})
    void areAsLongAsTheServiceAsks(HttpMethod method, int status, long seconds) throws IOException {
        RequestTimes departures = new RequestTimes(status, Map.of("Retry-After", List.of(String.valueOf(seconds))));

        new Retries(departures, TestRequests.settings().attempts(2).build())
                .send(TestRequests.request(method, "/user"), new RequestState());

        assertThat(departures.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause)
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(seconds).minus(RequestTimes.ROUNDING)));
    }
}
