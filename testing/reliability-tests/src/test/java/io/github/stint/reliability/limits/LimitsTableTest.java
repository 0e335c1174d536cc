package io.github.stint.reliability.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.reliability.report.MarkdownTable;
import io.github.stint.reliability.report.Scale;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The table of rate limits: how much of a limit is used, and how many requests the service has to refuse. */
class LimitsTableTest {

    private static final int THREADS = 20;
    private static final int[] LIMITS = {50, 10};
    private static final int MANY_CALLS = 1_000;
    private static final int FEW_CALLS = 200;
    private static final int PROCESSES = 4;
    private static final int TOO_HIGH = 50;
    private static final int TOO_LOW = 10;
    private static final double MIN_SPEED = 97;
    private static final double MAX_REFUSED = 1;

    private final MarkdownTable table = new MarkdownTable(
            "limit", "window", "client", "calls failed", "refused with 429", "time", "part of the limit");

    /** It is not known which window the service has. */
    private static List<RateLimit.Window> windows() {
        return Scale.isLong() ? List.of(RateLimit.Window.values()) : List.of(RateLimit.Window.SLIDING);
    }

    private static RateLimit perSecond(int requests, RateLimit.Window window) {
        return new RateLimit(requests, Duration.ofSeconds(1), window);
    }

    @Test
    void uses_a_known_limit_and_is_never_refused() {
        int calls = Scale.isLong() ? MANY_CALLS : FEW_CALLS;
        for (int limit : LIMITS) {
            for (RateLimit.Window window : windows()) {
                LimitRun.Result result = run(
                        perSecond(limit, window),
                        "knows the limit",
                        config -> config.accountLimit(limit).workspaceLimit(limit),
                        1,
                        calls);

                assertThat(result.failures()).isEmpty();
                assertThat(result.refused()).isZero();
                assertThat(result.speed()).isGreaterThanOrEqualTo(MIN_SPEED);
            }
        }
        write("limits-known.md", "Known limits, " + calls);
    }

    @Test
    void finds_out_an_unknown_limit_with_few_refusals() {
        for (int limit : LIMITS) {
            for (RateLimit.Window window : windows()) {
                LimitRun.Result result =
                        run(perSecond(limit, window), "does not know it", config -> config, 1, MANY_CALLS);

                assertThat(result.failures()).isEmpty();
                assertThat(result.refusedPercent()).isLessThanOrEqualTo(MAX_REFUSED);
                assertThat(result.speed()).isGreaterThanOrEqualTo(MIN_SPEED);
            }
        }
        write("limits-unknown.md", "Unknown limits, " + MANY_CALLS);
    }

    @Test
    void a_wrong_limit_and_several_processes_cost_time_and_no_call() {
        for (RateLimit.Window window : windows()) {
            LimitRun.Result wrong = run(
                    perSecond(TOO_LOW, window),
                    "is set to " + TOO_HIGH,
                    config -> config.accountLimit(TOO_HIGH).workspaceLimit(TOO_HIGH),
                    1,
                    MANY_CALLS);
            LimitRun.Result several = run(
                    perSecond(TOO_LOW, window),
                    PROCESSES + " processes that do not know it",
                    config -> config,
                    PROCESSES,
                    MANY_CALLS);

            assertThat(wrong.failures()).isEmpty();
            assertThat(wrong.refusedPercent()).isLessThanOrEqualTo(MAX_REFUSED);
            assertThat(wrong.speed()).isGreaterThanOrEqualTo(MIN_SPEED);
            assertThat(several.failures()).isEmpty();
        }
        write("limits-wrong.md", "Wrong and shared limits, " + MANY_CALLS);
    }

    private void write(String file, String title) {
        table.write(file, title + " creates with " + THREADS + " threads");
    }

    private LimitRun.Result run(
            RateLimit limit,
            String client,
            UnaryOperator<MatonConfig.Builder> configuration,
            int processes,
            int calls) {
        LimitRun.Result result =
                LimitRun.run(limit, configuration, processes, THREADS / processes, calls, Scale.firstSeed());
        table.row(
                limit.requests() + " a second",
                limit.window().name().toLowerCase(Locale.ROOT),
                client,
                result.failures().size(),
                result.refused() + " of " + result.requests(),
                String.format(Locale.ROOT, "%.1f s", result.time().toMillis() / 1000.0),
                String.format(Locale.ROOT, "%.1f %%", result.speed()));
        return result;
    }
}
