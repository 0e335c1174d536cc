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
 * Many calls, at once or one right after the other, while one request may leave in a second, and no call has that much time. How fast
 * the machine is does not matter: when it stalls, a call may run out of time, and for each second that passes one more request may
 * leave, but never more than that, and most calls are held back.
 */
class LimitsTest {

    private static final int CALLS = 10;
    /** By how much a thread may wake up early, because it sleeps for whole milliseconds. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final WorkspaceId OTHER = new WorkspaceId("6650a00000000000000000ff");

    @RegisterExtension
    private final Service service = new Service();

    private enum Outcome {
        ANSWERED,
        HELD_BACK,
        OUT_OF_TIME
    }

    /** The first request of all takes long; meanwhile more might leave, so that a burst would not show. */
    @BeforeEach
    void warmUp() {
        service.onAnything(Service.answer(200, Bodies.TAG));
        service.stint().tags().find(WORKSPACE, TAG);
        service.forget();
    }

    private static MatonConfig.Builder inAHurry(MatonConfig.Builder config) {
        return config.timeout(Duration.ofMillis(200)).attempts(1);
    }

    private static Outcome outcome(Runnable call) {
        try {
            call.run();
            return Outcome.ANSWERED;
        } catch (RateLimited heldBack) {
            return Outcome.HELD_BACK;
        } catch (Unavailable | OutcomeUnknown stalled) {
            return Outcome.OUT_OF_TIME;
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

    /** One at the beginning, and one with each second since. */
    private static int mostSince(long beginning) {
        Duration passed = Duration.ofNanos(System.nanoTime() - beginning);
        return 1 + (int) passed.plus(ROUNDING).toSeconds();
    }

    @Test
    void holdTheAccountBack() {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> inAHurry(config).accountLimit(1));

        List<Outcome> reads = inTurn(() -> stint.tags().find(WORKSPACE, TAG));
        List<Outcome> writes = inTurn(() -> stint.tags().create(OTHER, new NewTag("urgent")));

        assertThat(service.asked()).hasSizeLessThanOrEqualTo(mostSince(beginning));
        assertThat(reads).contains(Outcome.HELD_BACK);
        assertThat(writes).as("which were not sent").contains(Outcome.HELD_BACK);
    }

    @Test
    void holdEachWorkspaceBackForItself() {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> inAHurry(config).workspaceLimit(1));

        List<Outcome> one = inTurn(() -> stint.tags().find(WORKSPACE, TAG));
        List<Outcome> other = inTurn(() -> stint.tags().find(OTHER, TAG));

        int most = mostSince(beginning);
        for (WorkspaceId workspace : List.of(WORKSPACE, OTHER)) {
            assertThat(service.asked())
                    .filteredOn(request -> request.contains("/" + workspace + "/"))
                    .hasSizeLessThanOrEqualTo(most);
        }
        assertThat(one).contains(Outcome.HELD_BACK);
        assertThat(other).contains(Outcome.HELD_BACK);
        assertThat(other.get(0))
                .as("the other one's first, which the requests of the one do not concern")
                .isNotEqualTo(Outcome.HELD_BACK);
    }

    @Test
    void areSharedByAllThreads() throws Exception {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> inAHurry(config).accountLimit(1));

        List<Outcome> outcomes = atOnce(() -> stint.tags().find(WORKSPACE, TAG));

        assertThat(service.asked()).hasSizeLessThanOrEqualTo(mostSince(beginning));
        assertThat(outcomes).contains(Outcome.HELD_BACK);
    }

    @Test
    void letARequestWaitForItsTurn() {
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> config.accountLimit(20).workspaceLimit(20));

        for (int call = 0; call < 5; call++) {
            stint.tags().find(WORKSPACE, TAG);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - beginning))
                .as("the fifth one has to wait for four times a twentieth of a second")
                .isGreaterThanOrEqualTo(Duration.ofMillis(200).minus(ROUNDING));
        assertThat(service.asked()).hasSize(5).containsOnly("GET " + IN_WORKSPACE + "/tags/" + TAG);
    }
}
