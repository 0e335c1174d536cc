package io.github.stint.adapter.simulator.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    private long admitted(RateLimiter limiter, String whose, int asked) {
        return IntStream.range(0, asked).filter(i -> limiter.tryAcquire(whose)).count();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void permits_the_limit_at_once() {
        RateLimiter limiter = new RateLimiter(() -> RateWindow.gradual(50, Duration.ofSeconds(1)), clock);

        assertThat(admitted(limiter, "a", 80)).isEqualTo(50);
        assertThat(admitted(limiter, "b", 1)).isEqualTo(1);
    }

    @Test
    void permits_one_more_for_each_share_of_the_time() {
        RateLimiter limiter = new RateLimiter(() -> RateWindow.gradual(50, Duration.ofSeconds(1)), clock);
        admitted(limiter, "a", 50);

        pass(Duration.ofMillis(19));
        assertThat(admitted(limiter, "a", 5)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(admitted(limiter, "a", 5)).isEqualTo(1);
        pass(Duration.ofHours(1));
        assertThat(admitted(limiter, "a", 80)).isEqualTo(50);
    }

    @Test
    void supports_hours_too() {
        RateLimiter limiter = new RateLimiter(() -> RateWindow.gradual(30, Duration.ofHours(1)), clock);
        admitted(limiter, "a", 30);

        pass(Duration.ofMinutes(2));

        assertThat(admitted(limiter, "a", 30)).isEqualTo(1);
    }

    @Test
    void a_sliding_window_permits_a_request_when_its_period_has_passed() {
        RateLimiter limiter = new RateLimiter(() -> RateWindow.sliding(30, Duration.ofHours(1)), clock);
        admitted(limiter, "a", 10);
        pass(Duration.ofMinutes(50));
        assertThat(admitted(limiter, "a", 30)).isEqualTo(20);

        pass(Duration.ofMinutes(9));
        assertThat(admitted(limiter, "a", 30)).isZero();
        pass(Duration.ofMinutes(1));
        assertThat(admitted(limiter, "a", 30)).isEqualTo(10);
    }

    @Test
    void a_fixed_window_permits_all_requests_at_each_full_hour() {
        RateLimiter limiter = new RateLimiter(() -> RateWindow.fixed(30, Duration.ofHours(1)), clock);
        pass(Duration.ofMinutes(50));
        assertThat(admitted(limiter, "a", 40)).isEqualTo(30);

        pass(Duration.ofMinutes(9));
        assertThat(admitted(limiter, "a", 40)).isZero();
        pass(Duration.ofMinutes(1));
        assertThat(admitted(limiter, "a", 40)).isEqualTo(30);
    }

    @Test
    void removes_clients_that_have_their_whole_limit_again() {
        RateLimiter limiter = new RateLimiter(() -> RateWindow.gradual(50, Duration.ofSeconds(1)), clock);
        for (int made = 0; made < 100_000; made++) {
            limiter.tryAcquire("made up " + made);
            pass(Duration.ofMillis(1));
        }

        assertThat(limiter.size()).isLessThan(1_000);
    }

    @Test
    void keeps_clients_that_have_to_wait() {
        RateLimiter limiter = new RateLimiter(() -> RateWindow.gradual(50, Duration.ofSeconds(1)), clock);
        admitted(limiter, "a", 50);

        for (int made = 0; made < 10_000; made++) {
            limiter.tryAcquire("made up " + made);
        }

        assertThat(limiter.tryAcquire("a")).isFalse();
    }
}
