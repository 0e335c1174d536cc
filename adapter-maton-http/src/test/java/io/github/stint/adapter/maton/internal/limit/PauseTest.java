package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long nothing is sent. The monotonic time may begin anywhere, and overflow. */
class PauseTest {

    private static final long NOW = Long.MAX_VALUE - 5;
    private static final Optional<Duration> NOT_REQUESTED = Optional.empty();

    private final Pause longest = new Pause(NOW, () -> 1);

    private static Duration left(Pause pause) {
        return Duration.ofNanos(pause.until() - NOW);
    }

    @Test
    void is_over_at_first() {
        assertThat(left(longest)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT7S, PT7S", "PT5M, PT5M", "PT5M1S, PT5M", "PT24H, PT5M", "P100000D, PT5M"})
    void is_as_long_as_requested_but_at_most_five_minutes(Duration requested, Duration pause) {
        longest.requested(NOW, requested);

        assertThat(left(longest)).isEqualTo(pause);
    }

    @Test
    void a_shorter_request_does_not_end_it_earlier() {
        longest.requested(NOW, Duration.ofSeconds(7));
        longest.requested(NOW, Duration.ofSeconds(2));

        assertThat(left(longest)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    @DisplayName("doubles with each refusal up to a minute")
    void doubles() {
        List<Long> seconds = new ArrayList<>();
        for (int refusal = 0; refusal < 9; refusal++) {
            longest.refused(NOW, true, NOT_REQUESTED);
            seconds.add(left(longest).toSeconds());
        }

        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @ParameterizedTest
    @CsvSource({"0, PT0.5S", "0.5, PT0.75S", "1, PT1S"})
    void half_of_it_is_random(double random, Duration expected) {
        Pause pause = new Pause(NOW, () -> random);

        pause.refused(NOW, true, NOT_REQUESTED);

        assertThat(left(pause)).isEqualTo(expected);
    }

    @Test
    void one_refusal_among_accepted_requests_needs_none() {
        longest.refused(NOW, false, NOT_REQUESTED);
        assertThat(left(longest)).isZero();

        longest.accepted();
        longest.refused(NOW, false, NOT_REQUESTED);
        assertThat(left(longest)).isZero();

        longest.refused(NOW, false, NOT_REQUESTED);
        assertThat(left(longest)).as("the second one in a row").isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void what_the_service_requests_at_first_is_not_extended() {
        longest.refused(NOW, true, Optional.of(Duration.ofMillis(200)));

        assertThat(left(longest)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_request_that_is_too_short_again_and_again_is_extended() {
        IntStream.range(0, 3).forEach(refusal -> longest.refused(NOW, false, Optional.of(Duration.ofMillis(200))));

        assertThat(left(longest)).isEqualTo(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 100})
    void accepted_requests_make_the_next_one_shorter(int refusals) {
        IntStream.range(0, refusals).forEach(refusal -> longest.refused(NOW, true, NOT_REQUESTED));
        longest.accepted();
        long later = NOW + Duration.ofMinutes(2).toNanos();
        longest.refused(later, true, NOT_REQUESTED);

        assertThat(Duration.ofNanos(longest.until() - later)).isEqualTo(Duration.ofSeconds(16));

        IntStream.range(0, 3).forEach(accepted -> longest.accepted());
        long end = later + Duration.ofMinutes(2).toNanos();
        longest.refused(end, true, NOT_REQUESTED);

        assertThat(Duration.ofNanos(longest.until() - end)).isEqualTo(Duration.ofSeconds(1));
    }
}
