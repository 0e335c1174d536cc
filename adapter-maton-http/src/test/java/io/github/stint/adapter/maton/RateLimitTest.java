package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many calls, concurrent or in sequence, with a limit of one request per second and a shorter timeout. The speed of the machine does not
 * matter: if it stalls, a call may time out, and one more request per second may be sent, but never more, and most calls are rejected.
 */
class RateLimitTest {

    private static final int CALLS = 10;
    /** By how much a thread may wake up early, because it sleeps for whole milliseconds. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final WorkspaceId OTHER = new WorkspaceId("6650a00000000000000000ff");

    @RegisterExtension
    private final Service service = new Service();

    private enum Outcome {
        SUCCEEDED,
        RATE_LIMITED,
        TIMED_OUT
    }

    /** The very first request is slow; more requests could be sent meanwhile, and hide a burst. */
    @BeforeEach
    void warmUp() {
        service.onAnything(Service.answer(200, Bodies.TAG));
        service.stint().tags().find(WORKSPACE, TAG);
        service.forget();
    }

    private static MatonConfig.Builder withShortTimeout(MatonConfig.Builder config) {
        return config.timeout(Duration.ofMillis(200)).maxAttempts(1);
    }

    private static Outcome outcome(Runnable call) {
        try {
            call.run();
            return Outcome.SUCCEEDED;
        } catch (RateLimited heldBack) {
            return Outcome.RATE_LIMITED;
        } catch (Unavailable | OutcomeUnknown stalled) {
            return Outcome.TIMED_OUT;
        }
    }

    private static List<Outcome> inTurn(Runnable call) {
        return Stream.generate(() -> outcome(call)).limit(CALLS).toList();
    }

    private static List<Outcome> atOnce(Runnable call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLS);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each :
                    threads.invokeAll(Collections.<Callable<Outcome>>nCopies(CALLS, () -> outcome(call)))) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One at the start, and one more per second since. */
    private static int maxSince(long beginning) {
        Duration passed = Duration.ofNanos(System.nanoTime() - beginning);
        return 1 + (int) passed.plus(ROUNDING).toSeconds();
    }

    @Test
    void limitsTheAccount() {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> withShortTimeout(config).accountLimit(1));

        List<Outcome> reads = inTurn(() -> stint.tags().find(WORKSPACE, TAG));
        List<Outcome> writes = inTurn(() -> stint.tags().create(OTHER, new NewTag("urgent")));

        assertThat(service.asked()).hasSizeLessThanOrEqualTo(maxSince(beginning));
        assertThat(reads).contains(Outcome.RATE_LIMITED);
        assertThat(writes).as("not sent").contains(Outcome.RATE_LIMITED);
    }

    @Test
    void limitsEachWorkspaceSeparately() {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> withShortTimeout(config).workspaceLimit(1));

        List<Outcome> one = inTurn(() -> stint.tags().find(WORKSPACE, TAG));
        List<Outcome> other = inTurn(() -> stint.tags().find(OTHER, TAG));

        int max = maxSince(beginning);
        for (WorkspaceId workspace : List.of(WORKSPACE, OTHER)) {
            assertThat(service.asked())
                    .filteredOn(request -> request.contains("/" + workspace + "/"))
                    .hasSizeLessThanOrEqualTo(max);
        }
        assertThat(one).contains(Outcome.RATE_LIMITED);
        assertThat(other).contains(Outcome.RATE_LIMITED);
        assertThat(other.get(0)).as("the first request of the other workspace").isNotEqualTo(Outcome.RATE_LIMITED);
    }

    @Test
    void areSharedByAllThreads() throws Exception {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> withShortTimeout(config).accountLimit(1));

        List<Outcome> outcomes = atOnce(() -> stint.tags().find(WORKSPACE, TAG));

        assertThat(service.asked()).hasSizeLessThanOrEqualTo(maxSince(beginning));
        assertThat(outcomes).contains(Outcome.RATE_LIMITED);
    }

    @Test
    void delaysARequest() {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> config.accountLimit(20).workspaceLimit(20));

        for (int call = 0; call < 5; call++) {
            stint.tags().find(WORKSPACE, TAG);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - beginning))
                .as("the fifth one waits for 4/20 s")
                .isGreaterThanOrEqualTo(Duration.ofMillis(200).minus(ROUNDING));
        assertThat(service.asked()).hasSize(5).containsOnly("GET " + IN_WORKSPACE + "/tags/" + TAG);
    }
}
