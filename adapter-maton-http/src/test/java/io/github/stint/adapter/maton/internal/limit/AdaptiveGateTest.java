package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.internal.limit.SimulatedService.Result;
import io.github.stint.adapter.maton.internal.limit.SimulatedService.Window;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How fast requests are sent, and how many are refused, by simulated services with limits of several kinds, in virtual time. */
class AdaptiveGateTest {

    private static final OptionalInt UNKNOWN = OptionalInt.empty();
    private static final int REQUESTS = 1_000;

    static Stream<Arguments> limits() {
        return Stream.of(50, 10)
                .flatMap(limit -> Stream.of(Window.values())
                        .flatMap(window -> Stream.of(8, 16).map(threads -> Arguments.of(limit, window, threads))));
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
    @DisplayName("four processes that do not know of each other share a limit, and at most 5 % is refused")
    void shared_by_processes(int limit, Window window, int threads) {
        Result result = SimulatedService.permitting(limit, Duration.ofSeconds(1), window)
                .clients(4, threads / 4, UNKNOWN)
                .send(REQUESTS);

        assertThat(result.refused()).isLessThanOrEqualTo(REQUESTS / 20);
        assertThat(result.perSecond()).isGreaterThanOrEqualTo(0.9 * limit);
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
