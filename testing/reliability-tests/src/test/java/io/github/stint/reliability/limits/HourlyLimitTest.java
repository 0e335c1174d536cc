package io.github.stint.reliability.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.core.bulk.BulkCreate;
import io.github.stint.core.bulk.BulkEntries;
import io.github.stint.core.bulk.BulkResult;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.reliability.report.MarkdownTable;
import io.github.stint.reliability.report.Scale;
import io.github.stint.reliability.world.Settings;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 100 creates while the service permits 30 requests an hour. */
class HourlyLimitTest {

    private static final int ROWS = 100;
    private static final int THREADS = 8;
    private static final int MAX_REFUSED = 12;
    private static final RateLimit HOURLY = new RateLimit(30, Duration.ofHours(1), RateLimit.Window.FIXED);

    private record Run(BulkResult<BulkCreate> result, int requests, int refused, int stored) {}

    private static Run run(Optional<Plan> plan) {
        Settings settings = Settings.of(Scale.firstSeed())
                .withClient(config -> config)
                .withService(service -> service.workspaceLimit(HOURLY));
        try (World world = new World(settings)) {
            MatonStint client = world.connect(config -> plan.map(
                            known -> config.plan(known).ledger(RequestLedger.inMemory(), world.simulation()))
                    .orElse(config));
            List<BulkCreate> rows = IntStream.range(0, ROWS)
                    .mapToObj(row -> BulkCreate.of(NewTimeEntry.completed(
                            TimeInterval.of(World.START.minusSeconds(60), World.START), "row " + row)))
                    .toList();
            AtomicReference<BulkResult<BulkCreate>> result = new AtomicReference<>();
            world.run(() -> result.set(BulkEntries.of(client, World.WORKSPACE, World.USER, world.simulation())
                    .with(BulkThreads.on(world.simulation(), THREADS))
                    .create(rows)));
            int refused = (int) world.network().sent().stream()
                    .filter(request -> request.status() == LimitRun.TOO_MANY_REQUESTS)
                    .count();
            return new Run(
                    result.get(),
                    world.network().sent().size(),
                    refused,
                    world.entries().size());
        }
    }

    @Test
    void a_limit_per_hour_ends_a_list_with_a_plan_and_without_a_storm() {
        MarkdownTable table = new MarkdownTable("plan", "rows stored", "requests", "refused with 429", "error");
        Run known = run(Optional.of(Plan.FREE));
        Run counted = run(Optional.of(Plan.UNKNOWN));
        Run unknown = run(Optional.empty());
        table.row("known to be free", known.stored(), known.requests(), known.refused(), message(known));
        table.row(
                "not known, requests counted",
                counted.stored(),
                counted.requests(),
                counted.refused(),
                message(counted));
        table.row(
                "not known, requests not counted",
                unknown.stored(),
                unknown.requests(),
                unknown.refused(),
                message(unknown));
        table.write("limits-hourly.md", ROWS + " creates, 30 requests an hour");

        assertThat(known.refused()).isZero();
        assertThat(known.result().stop())
                .containsInstanceOf(RateLimited.class)
                .get()
                .satisfies(stop -> assertThat(((RateLimited) stop).hour()).isPresent());
        assertThat(List.of(counted, unknown))
                .allSatisfy(run -> assertThat(message(run)).contains("30 an hour"));
        assertThat(List.of(known, counted, unknown)).allSatisfy(run -> {
            assertThat(run.result().stop()).containsInstanceOf(RateLimited.class);
            assertThat(run.result().rows().stream().filter(row -> row.receipt().isDone()))
                    .hasSize(run.stored());
            assertThat(run.result().count(Outcome.UNKNOWN)).isZero();
            assertThat(run.refused()).isLessThanOrEqualTo(MAX_REFUSED);
        });
    }

    private static String message(Run run) {
        return run.result().stop().map(StintException::getMessage).orElse("none");
    }
}
