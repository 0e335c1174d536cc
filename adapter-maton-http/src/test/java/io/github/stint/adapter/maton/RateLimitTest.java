package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
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

/** Many calls, concurrent or in sequence, with a limit of one request per second and a shorter timeout; the time of waits is virtual. */
class RateLimitTest {

    private static final int CALLS = 10;
    private static final int NO_LIMIT = 1_000_000;

    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final WorkspaceId OTHER = new WorkspaceId("6650a00000000000000000ff");

    @RegisterExtension
    private final Service service = new Service();

    private enum Outcome {
        SUCCEEDED,
        RATE_LIMITED
    }

    /** The very first request is slow, and would exceed the timeout. */
    @BeforeEach
    void warmUp() {
        service.onAnything(Service.answer(200, Bodies.TAG));
        service.stint().tags().find(WORKSPACE, TAG);
        service.forget();
    }

    private static MatonConfig.Builder withShortTimeout(MatonConfig.Builder config) {
        return config.timeout(Duration.ofSeconds(1)).maxAttempts(1);
    }

    private static Outcome outcome(Runnable call) {
        try {
            call.run();
            return Outcome.SUCCEEDED;
        } catch (RateLimited heldBack) {
            return Outcome.RATE_LIMITED;
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

    private void assertOnlyTheFirstSucceeds(List<Outcome> outcomes) {
        assertThat(outcomes).containsOnlyOnce(Outcome.SUCCEEDED).hasSize(CALLS);
    }

    @Test
    void limitsTheAccount() {
        MatonStint stint = service.stint(config -> withShortTimeout(config).accountLimit(1));

        List<Outcome> reads = inTurn(() -> stint.tags().find(WORKSPACE, TAG));
        List<Outcome> writes = inTurn(() -> stint.tags().create(OTHER, new NewTag("urgent")));

        assertOnlyTheFirstSucceeds(reads);
        assertThat(writes).as("not sent").containsOnly(Outcome.RATE_LIMITED);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void limitsEachWorkspaceSeparately() {
        MatonStint stint = service.stint(config -> withShortTimeout(config).workspaceLimit(1));

        List<Outcome> one = inTurn(() -> stint.tags().find(WORKSPACE, TAG));
        List<Outcome> other = inTurn(() -> stint.tags().find(OTHER, TAG));

        assertOnlyTheFirstSucceeds(one);
        assertOnlyTheFirstSucceeds(other);
        assertThat(service.asked()).hasSize(2);
    }

    /** Without a wait for the workspace, because the waits of all threads add up in virtual time. */
    @Test
    void areSharedByAllThreads() throws Exception {
        MatonStint stint =
                service.stint(config -> withShortTimeout(config).accountLimit(1).workspaceLimit(NO_LIMIT));

        assertOnlyTheFirstSucceeds(atOnce(() -> stint.tags().find(WORKSPACE, TAG)));

        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void delaysARequest() {
        Instant beginning = service.time().instant();
        MatonStint stint = service.stint(config -> config.accountLimit(20).workspaceLimit(20));

        for (int call = 0; call < 9; call++) {
            stint.tags().find(WORKSPACE, TAG);
        }

        assertThat(Duration.between(beginning, service.time().instant()))
                .as("five follow each other at once, and the ninth waits for 4/20 s")
                .isBetween(Duration.ofMillis(200), Duration.ofMillis(210));
        assertThat(service.asked()).hasSize(9).containsOnly("GET " + IN_WORKSPACE + "/tags/" + TAG);
    }
}
