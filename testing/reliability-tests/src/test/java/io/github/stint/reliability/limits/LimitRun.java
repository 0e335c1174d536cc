package io.github.stint.reliability.limits;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.core.error.StintException;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.reliability.network.SentRequest;
import io.github.stint.reliability.world.Settings;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Creates many entries with a service that permits few requests. */
final class LimitRun {

    static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LATENCY = Duration.ofMillis(100);

    private LimitRun() {}

    /**
     * The result of a run.
     *
     * @param requests how many requests were sent
     * @param refused how many of them the service refused with 429
     * @param failures the errors of calls that failed
     * @param time from the first request to the last one
     * @param limit how many requests the service permits in that time
     */
    record Result(int requests, int refused, List<StintException> failures, Duration time, double limit) {

        /** The part of the limit that was used, in percent. */
        double speed() {
            return 100.0 * (requests - refused - 1) / limit;
        }

        double refusedPercent() {
            return 100.0 * refused / requests;
        }
    }

    /**
     * Runs calls in threads.
     *
     * @param limit that of the service, for the account
     * @param client the configuration of the client
     * @param processes how many clients share the key, none of which knows of the others
     * @param threads of each client
     */
    static Result run(
            RateLimit limit,
            UnaryOperator<MatonConfig.Builder> client,
            int processes,
            int threads,
            int calls,
            long seed) {
        Settings settings = Settings.of(seed)
                .withTimes(LATENCY, Duration.ofMinutes(1))
                .withService(service -> service.accountLimit(limit))
                .withClient(client);
        try (World world = new World(settings)) {
            List<StintException> failures = new ArrayList<>();
            List<Runnable> work = new ArrayList<>();
            for (int process = 0; process < processes; process++) {
                MatonStint stint = world.connect();
                for (int thread = 0; thread < threads; thread++) {
                    int share = calls / (processes * threads);
                    work.add(() -> create(stint, share, failures));
                }
            }
            world.run(work);
            return result(world.network().sent(), failures, limit);
        }
    }

    private static void create(MatonStint stint, int calls, List<StintException> failures) {
        for (int call = 0; call < calls; call++) {
            try {
                stint.timeEntries()
                        .createFor(
                                World.WORKSPACE,
                                World.USER,
                                NewTimeEntry.builder()
                                        .interval(TimeInterval.of(World.START.minusSeconds(60), World.START))
                                        .build());
            } catch (StintException failure) {
                failures.add(failure);
            }
        }
    }

    private static Result result(List<SentRequest> sent, List<StintException> failures, RateLimit limit) {
        int refused = (int) sent.stream()
                .filter(request -> request.status() == TOO_MANY_REQUESTS)
                .count();
        Duration time =
                Duration.between(sent.get(0).time(), sent.get(sent.size() - 1).time());
        double permitted =
                (double) limit.requests() * time.toNanos() / limit.per().toNanos();
        return new Result(sent.size(), refused, List.copyOf(failures), time, permitted);
    }
}
