package io.github.stint.adapter.maton.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import feign.Request.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How requests leave. Nothing here depends on how fast the machine is: a slow one can only let them leave later, and what is asked
 * is whether one left too early.
 */
class SmoothLimitsTest {

    private static final int PER_SECOND = 50;
    private static final int NO_LIMIT = 10_000;
    private static final int REQUESTS = 11;
    private static final Duration PERIOD = Duration.ofSeconds(1).dividedBy(PER_SECOND);

    private final Departures departures = new Departures(200, Map.of());

    private Limits limits(int account, int workspace) {
        return new Limits(
                departures,
                Requests.settings()
                        .accountLimit(account)
                        .workspaceLimit(workspace)
                        .build());
    }

    private static void send(Limits limits, HttpMethod method, String path) {
        assertThatNoException().isThrownBy(() -> limits.send(Requests.request(method, path), new Fate()));
    }

    /** The second request is not there before a period has passed, nor the third before two have, and so on. */
    private void assertNoneIsEarly() {
        List<Duration> times = departures.sinceTheBeginning();
        assertThat(times).hasSize(REQUESTS);
        for (int request = 0; request < REQUESTS; request++) {
            assertThat(times.get(request))
                    .as("request %d of %s", request, times)
                    .isGreaterThanOrEqualTo(PERIOD.multipliedBy(request).minus(Departures.ROUNDING));
        }
    }

    /** However late one request was, those after it do not make up for it by a burst. */
    private void assertNoBurst() {
        List<Duration> times = departures.sinceTheBeginning();
        for (int first = 0; first + 4 <= times.size(); first++) {
            Duration taken = times.get(first + 3).minus(times.get(first));
            // A late request and the one after it may share the end of a period, and the next may leave at the start of
            // another.
            assertThat(taken)
                    .as("four requests from number %d of %s", first, times)
                    .isGreaterThanOrEqualTo(PERIOD.minus(Departures.ROUNDING));
        }
    }

    private void assertEven() {
        assertNoneIsEarly();
        assertNoBurst();
    }

    @Test
    void spreadTheRequestsOfTheAccountEvenlyWhateverTheyDo() {
        Limits limits = limits(PER_SECOND, NO_LIMIT);
        HttpMethod[] methods = {HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE};

        for (int request = 0; request < REQUESTS; request++) {
            send(limits, methods[request % methods.length], "/user");
        }

        assertEven();
    }

    @Test
    void spreadTheRequestsOfTheAccountEvenlyOverAllItsWorkspaces() {
        Limits limits = limits(PER_SECOND, NO_LIMIT);

        for (int request = 0; request < REQUESTS; request++) {
            send(limits, HttpMethod.GET, "/workspaces/w" + request + "/tags");
        }

        assertEven();
    }

    @Test
    void spreadTheRequestsOfAWorkspaceEvenlyWhateverTheyDo() {
        Limits limits = limits(NO_LIMIT, PER_SECOND);

        for (int request = 0; request < REQUESTS; request++) {
            if (request % 2 == 0) {
                send(limits, HttpMethod.GET, "/workspaces/w1/projects/p" + request);
            } else {
                send(limits, HttpMethod.POST, "/workspaces/w1/tags");
            }
        }

        assertEven();
    }

    @Test
    void areSharedByAllThreads() throws Exception {
        Limits limits = limits(PER_SECOND, NO_LIMIT);

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

        assertNoneIsEarly();
    }

    @Test
    void giveEachWorkspaceALimitOfItsOwn() {
        Limits limits = new Limits(
                departures,
                Requests.settings()
                        .accountLimit(1_000_000)
                        .workspaceLimit(1)
                        .timeout(Duration.ofMillis(10))
                        .build());

        for (int workspace = 0; workspace < 50; workspace++) {
            send(limits, HttpMethod.GET, "/workspaces/w" + workspace + "/tags");
        }

        assertThat(departures.sinceTheBeginning())
                .as("none had to wait for another's second")
                .hasSize(50);
    }

    @Test
    void leaveTheRequestsThatConcernNoWorkspaceOutOfTheLimitOfOne() {
        Limits limits = new Limits(
                departures,
                Requests.settings()
                        .accountLimit(1_000_000)
                        .workspaceLimit(1)
                        .timeout(Duration.ofMillis(10))
                        .build());

        send(limits, HttpMethod.GET, "/workspaces/w1/tags");
        send(limits, HttpMethod.GET, "/workspaces");
        send(limits, HttpMethod.GET, "/user");

        assertThat(departures.sinceTheBeginning()).hasSize(3);
    }
}
