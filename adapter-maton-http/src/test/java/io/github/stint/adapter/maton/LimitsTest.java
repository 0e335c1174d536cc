package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request in a very long time, so that the next one cannot be let go before the call has to end. */
class LimitsTest {

    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final WorkspaceId OTHER = new WorkspaceId("6650a00000000000000000ff");

    @RegisterExtension
    private final Service service = new Service();

    private static MatonConfig.Builder inAHurry(MatonConfig.Builder config) {
        return config.timeout(Duration.ofMillis(200)).attempts(1);
    }

    @Test
    void holdTheAccountBack() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER);
        MatonStint stint = service.stint(config -> inAHurry(config).accountLimit(1));

        stint.users().current();

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> stint.users().current());
        assertThatExceptionOfType(RateLimited.class)
                .as("a write, which was not sent")
                .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")));
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void holdEachWorkspaceBackForItself() {
        service.onAnything(Service.answer(200, Bodies.TAG));
        MatonStint stint = service.stint(config -> inAHurry(config).workspaceLimit(1));

        stint.tags().find(WORKSPACE, TAG);
        stint.tags().find(OTHER, TAG);

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> stint.tags().find(WORKSPACE, TAG));
        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> stint.tags().find(OTHER, TAG));
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void areSharedByAllThreads() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER);
        MatonStint stint = service.stint(config -> inAHurry(config).accountLimit(1));

        List<Boolean> succeeded = IntStream.range(0, 8)
                .parallel()
                .mapToObj(call -> succeeds(stint))
                .toList();

        assertThat(succeeded).containsOnlyOnce(true);
        assertThat(service.asked()).hasSize(1);
    }

    private static boolean succeeds(MatonStint stint) {
        try {
            stint.users().current();
            return true;
        } catch (RateLimited heldBack) {
            return false;
        }
    }

    @Test
    void letARequestWaitForItsTurn() {
        service.onAnything(Service.answer(200, Bodies.TAG));
        long beginning = System.nanoTime();
        MatonStint stint = service.stint(config -> config.accountLimit(20).workspaceLimit(20));

        for (int call = 0; call < 5; call++) {
            stint.tags().find(WORKSPACE, TAG);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - beginning))
                .as("the fifth one has to wait for four times a twentieth of a second, less what a timer rounds")
                .isGreaterThanOrEqualTo(Duration.ofMillis(199));
        assertThat(service.asked()).hasSize(5).containsOnly("GET " + IN_WORKSPACE + "/tags/" + TAG);
    }
}
