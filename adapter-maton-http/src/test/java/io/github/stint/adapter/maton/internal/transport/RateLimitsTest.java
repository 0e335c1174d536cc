package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import feign.Request.HttpMethod;
import io.github.stint.adapter.maton.internal.network.RateLimiters;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * When requests are sent. The speed of the machine does not matter: a slow machine can only delay requests, and the tests check that none
 * is sent too early.
 */
class RateLimitsTest {

    private static final int PER_SECOND = 50;
    private static final int NO_LIMIT = 10_000;
    private static final int REQUESTS = 11;
    private static final Duration PERIOD = Duration.ofSeconds(1).dividedBy(PER_SECOND);

    private final RequestTimes requestTimes = new RequestTimes(200, Map.of());

    private RateLimits limits(int account, int workspace) {
        return new RateLimits(
                requestTimes,
                TestRequests.settings()
                        .accountLimit(account)
                        .workspaceLimit(workspace)
                        .build(),
                new RateLimiters(WaitingTime.ofJvm()),
                WaitingTime.ofJvm());
    }

    private static void send(RateLimits limits, HttpMethod method, String path) {
        assertThatNoException().isThrownBy(() -> limits.send(TestRequests.request(method, path), new RequestState()));
    }

    /** The second request is not sent before one period has passed, the third not before two, and so on. */
    private void assertNoneIsEarly() {
        List<Duration> times = requestTimes.sinceStart();
        assertThat(times).hasSize(REQUESTS);
        for (int request = 0; request < REQUESTS; request++) {
            assertThat(times.get(request))
                    .as("request %d of %s", request, times)
                    .isGreaterThanOrEqualTo(PERIOD.multipliedBy(request).minus(RequestTimes.ROUNDING));
        }
    }

    /** A late request is not followed by a burst. */
    private void assertNoBurst() {
        List<Duration> times = requestTimes.sinceStart();
        for (int first = 0; first + 4 <= times.size(); first++) {
            Duration taken = times.get(first + 3).minus(times.get(first));
            // A late request and the next one may share a period, and the third may be sent at the start of the next
            // period.
            assertThat(taken)
                    .as("four requests from number %d of %s", first, times)
                    .isGreaterThanOrEqualTo(PERIOD.minus(RequestTimes.ROUNDING));
        }
    }

    private void assertEven() {
        assertNoneIsEarly();
        assertNoBurst();
    }

    @Test
    void spacesAllRequestsOfTheAccountEvenly() {
        RateLimits limits = limits(PER_SECOND, NO_LIMIT);
        HttpMethod[] methods = {HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE};

        for (int request = 0; request < REQUESTS; request++) {
            send(limits, methods[request % methods.length], "/user");
        }

        assertEven();
    }

    @Test
    void spacesRequestsOfTheAccountEvenlyOverWorkspaces() {
        RateLimits limits = limits(PER_SECOND, NO_LIMIT);

        for (int request = 0; request < REQUESTS; request++) {
            send(limits, HttpMethod.GET, "/workspaces/w" + request + "/tags");
        }

        assertEven();
    }

    @Test
    void spacesAllRequestsOfAWorkspaceEvenly() {
        RateLimits limits = limits(NO_LIMIT, PER_SECOND);

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

        assertNoneIsEarly();
    }

    @Test
    void giveEachWorkspaceALimitOfItsOwn() {
        RateLimits limits = new RateLimits(
                requestTimes,
                TestRequests.settings()
                        .accountLimit(1_000_000)
                        .workspaceLimit(1)
                        .timeout(Duration.ofMillis(10))
                        .build(),
                new RateLimiters(WaitingTime.ofJvm()),
                WaitingTime.ofJvm());

        for (int workspace = 0; workspace < 50; workspace++) {
            send(limits, HttpMethod.GET, "/workspaces/w" + workspace + "/tags");
        }

        assertThat(requestTimes.sinceStart())
                .as("no workspace waited for another")
                .hasSize(50);
    }

    @Test
    void requestsWithoutAWorkspaceIgnoreWorkspaceLimits() {
        RateLimits limits = new RateLimits(
                requestTimes,
                TestRequests.settings()
                        .accountLimit(1_000_000)
                        .workspaceLimit(1)
                        .timeout(Duration.ofMillis(10))
                        .build(),
                new RateLimiters(WaitingTime.ofJvm()),
                WaitingTime.ofJvm());

        send(limits, HttpMethod.GET, "/workspaces/w1/tags");
        send(limits, HttpMethod.GET, "/workspaces");
        send(limits, HttpMethod.GET, "/user");

        assertThat(requestTimes.sinceStart()).hasSize(3);
    }
}
