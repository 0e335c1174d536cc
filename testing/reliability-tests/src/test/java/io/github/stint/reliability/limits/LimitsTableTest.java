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
    /** Enough to find out a limit. */
    private static final int MIN_CALLS = 400;

    private static final double MIN_SPEED = 97;

    private final MarkdownTable table = new MarkdownTable(
            "limit", "window", "client", "calls failed", "refused with 429", "time", "part of the limit");

    @Test
    void uses_a_known_limit_and_is_never_refused() {
        for (int perSecond : new int[] {50, 10}) {
            for (RateLimit.Window window : List.of(RateLimit.Window.GRADUAL, RateLimit.Window.FIXED)) {
                LimitRun.Result result = run(
                        new RateLimit(perSecond, Duration.ofSeconds(1), window),
                        "knows the limit",
                        config -> config.accountLimit(perSecond).workspaceLimit(perSecond));

                assertThat(result.failures()).isEmpty();
                assertThat(result.refused()).isZero();
                assertThat(result.speed()).isGreaterThanOrEqualTo(MIN_SPEED);
            }
        }
        table.write("limits-known.md", "Known limits, " + calls() + " creates with " + THREADS + " threads");
    }

    private static int calls() {
        return Math.max(MIN_CALLS, Scale.calls());
    }

    private LimitRun.Result run(RateLimit limit, String client, UnaryOperator<MatonConfig.Builder> configuration) {
        LimitRun.Result result = LimitRun.run(limit, configuration, 1, THREADS, calls(), Scale.firstSeed());
        table.row(
                limit.requests() + " in " + limit.per().toString().substring(2).toLowerCase(Locale.ROOT),
                limit.window().name().toLowerCase(Locale.ROOT),
                client,
                result.failures().size(),
                result.refused() + " of " + result.requests(),
                String.format(Locale.ROOT, "%.1f s", result.time().toMillis() / 1000.0),
                String.format(Locale.ROOT, "%.1f %%", result.speed()));
        return result;
    }
}
