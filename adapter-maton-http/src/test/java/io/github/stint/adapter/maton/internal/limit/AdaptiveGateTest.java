package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.internal.limit.SimulatedService.Result;
import io.github.stint.adapter.maton.internal.limit.SimulatedService.Window;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How fast requests are sent, and how many are refused, by simulated services with limits of several kinds, in virtual time. */
class AdaptiveGateTest {

    private static final OptionalInt UNKNOWN = OptionalInt.empty();
    private static final int REQUESTS = 1_000;

    static Stream<Arguments> limits() {
        return Stream.of(50, 10)
                .flatMap(limit -> Stream.of(Window.values())
                        .flatMap(window -> Stream.of(8, 20).map(threads -> Arguments.of(limit, window, threads))));
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("a known limit is used to 98 %, and nothing is refused")
    void known(int limit, Window window, int threads) {
        Result result = SimulatedService.permitting(limit, Duration.ofSeconds(1), window)
                .clients(1, threads, OptionalInt.of(limit))
                .send(REQUESTS);

        assertThat(result.refused()).isZero();
        assertThat(result.perSecond()).isGreaterThanOrEqualTo(0.98 * limit);
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    @DisplayName("a known limit is used to 98 % by threads that continue late, and nothing is refused")
    void known_by_late_threads(Window window) {
        int limit = 50;
        Result result = SimulatedService.permitting(limit, Duration.ofSeconds(1), window)
                .continuingLate(Duration.ofMillis(4))
                .clients(1, 20, OptionalInt.of(limit))
                .send(REQUESTS);

        assertThat(result.refused()).isZero();
        assertThat(result.perSecond()).isGreaterThanOrEqualTo(0.977 * limit);
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("an unknown limit is used to 97 %, and at most 1 % is refused")
    void unknown(int limit, Window window, int threads) {
        Result result = SimulatedService.permitting(limit, Duration.ofSeconds(1), window)
                .clients(1, threads, UNKNOWN)
                .send(REQUESTS);

        assertThat(result.refused()).isLessThanOrEqualTo(REQUESTS / 100);
        assertThat(result.perSecond()).isGreaterThanOrEqualTo(0.97 * limit);
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("a limit that is configured too high costs a few refusals, once")
    void configured_too_high(int limit, Window window, int threads) {
        Result result = SimulatedService.permitting(limit, Duration.ofSeconds(1), window)
                .clients(1, threads, OptionalInt.of(5 * limit))
                .send(REQUESTS);

        assertThat(result.refused()).isLessThanOrEqualTo(30);
        assertThat(result.perSecond()).isGreaterThanOrEqualTo(0.9 * limit);
        assertThat(result.longestWait()).as("far from any timeout").isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("four processes that do not know of each other share a limit, and on average at most 5 % is refused")
    @Tag("exhaustive")
    void shared_by_processes(int limit, Window window, int threads) {
        List<Result> results = results(seed -> SimulatedService.permitting(limit, Duration.ofSeconds(1), window, seed)
                .clients(4, threads / 4, UNKNOWN)
                .send(REQUESTS));

        assertThat(average(results, Result::refused)).isLessThanOrEqualTo(REQUESTS / 20.0);
        assertThat(average(results, Result::perSecond)).isGreaterThanOrEqualTo(0.9 * limit);
    }

    private static List<Result> results(LongFunction<Result> run) {
        return LongStream.rangeClosed(1, 10).mapToObj(run).toList();
    }

    private static double average(List<Result> results, ToDoubleFunction<Result> value) {
        return results.stream().mapToDouble(value).average().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    @DisplayName("every limit up to 50 is found within a minute, and used to 95 % then, with at most 1 % refused")
    @Tag("exhaustive")
    void any(Window window) {
        for (int limit = 2; limit <= 50; limit++) {
            SimulatedService service = SimulatedService.permitting(limit, Duration.ofSeconds(1), window)
                    .clients(1, 20, UNKNOWN);

            Result first = service.send(60 * limit);
            Result second = service.send(60 * limit);

            assertThat(first.refused()).as("limit %d", limit).isLessThanOrEqualTo(15);
            assertThat(first.perSecond()).as("limit %d", limit).isGreaterThanOrEqualTo(0.9 * limit);
            assertThat(second.refused()).as("limit %d", limit).isLessThanOrEqualTo(Math.max(1, 60 * limit / 100));
            assertThat(second.perSecond()).as("limit %d", limit).isGreaterThanOrEqualTo(0.95 * limit);
        }
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    @DisplayName("a limit above the documented ones is found within two minutes")
    @Tag("exhaustive")
    void undocumented(Window window) {
        for (int limit : new int[] {60, 80, 100}) {
            SimulatedService service = SimulatedService.permitting(limit, Duration.ofSeconds(1), window)
                    .clients(1, 40, UNKNOWN);

            Result first = service.send(120 * limit);
            Result second = service.send(60 * limit);

            assertThat(first.refused() + second.refused()).isLessThanOrEqualTo(180 * limit / 100);
            assertThat(second.perSecond()).as("limit %d", limit).isGreaterThanOrEqualTo(0.95 * limit);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01, 15, 25", "0.05, 10, 30", "0.2, 8, 20"})
    @DisplayName("random refusals do not slow requests down for long")
    @Tag("exhaustive")
    void random(double part, double first, double later) {
        List<List<Result>> results = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> {
                    SimulatedService service = SimulatedService.permitting(
                                    1000, Duration.ofSeconds(1), Window.SLIDING, seed)
                            .clients(1, 8, UNKNOWN)
                            .refusingAtRandom(part);
                    return List.of(service.send(REQUESTS), service.send(REQUESTS));
                })
                .toList();

        assertThat(average(results.stream().map(each -> each.get(0)).toList(), Result::perSecond))
                .isGreaterThan(first);
        assertThat(average(results.stream().map(each -> each.get(1)).toList(), Result::perSecond))
                .isGreaterThan(later);
    }

    @Test
    @DisplayName("after the requests of an hour, about one request per minute is sent until one is accepted")
    void hour() {
        Result result = SimulatedService.permitting(30, Duration.ofHours(1), Window.SLIDING)
                .clients(1, 8, UNKNOWN)
                .send(60);

        assertThat(result.time()).isGreaterThan(Duration.ofHours(1));
        assertThat(result.refused()).isLessThanOrEqualTo(100);
    }

    @Test
    @DisplayName("a higher limit is found within a few minutes")
    void recovers() {
        SimulatedService service = SimulatedService.permitting(10, Duration.ofSeconds(1), Window.SLIDING)
                .clients(1, 16, UNKNOWN);
        assertThat(service.send(300).perSecond()).isLessThan(11);

        service.permit(40, Duration.ofSeconds(1), Window.SLIDING);
        service.send(3_000);

        assertThat(service.send(300).perSecond()).isGreaterThan(30);
    }
}
