package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long nothing is sent. The random numbers are 1, so that each pause has its greatest length. */
class PauseTest {

    private static final long NOW = 3;

    private final Pause pause = new Pause(NOW, () -> 1);

    private void assertPaused(double seconds) {
        assertThat(pause.until() - NOW).isEqualTo((long) (seconds * TimeUnit.SECONDS.toNanos(1)));
    }

    private void refuse(int times) {
        for (int refusal = 0; refusal < times; refusal++) {
            pause.refused(NOW, true, Optional.empty());
        }
    }

    @Test
    void a_first_refusal_after_accepted_requests_needs_no_pause() {
        pause.refused(NOW, false, Optional.empty());

        assertPaused(0);
    }

    @Test
    void a_refusal_of_the_only_request_pauses_for_a_second() {
        refuse(1);

        assertPaused(1);
    }

    @Test
    void each_refusal_in_a_row_doubles_the_pause_up_to_a_minute() {
        refuse(3);
        assertPaused(4);

        refuse(3);
        assertPaused(32);
        refuse(100);
        assertPaused(60);
    }

    @Test
    void an_accepted_request_halves_the_refusals() {
        refuse(100);
        pause.accepted();
        assertThat(pause.isLong()).isTrue();
        pause.accepted();

        assertThat(pause.isLong()).isFalse();
    }

    @Test
    void it_is_long_after_four_refusals_in_a_row() {
        refuse(3);
        assertThat(pause.isLong()).isFalse();

        refuse(1);
        assertThat(pause.isLong()).isTrue();
    }

    @Test
    void what_the_service_asks_for_replaces_a_first_pause() {
        pause.refused(NOW, true, Optional.of(Duration.ofMillis(200)));

        assertPaused(0.2);
    }

    @Test
    void a_random_part_of_it_is_left_out() {
        Pause half = new Pause(NOW, () -> 0);
        half.refused(NOW, true, Optional.empty());

        assertThat(half.until() - NOW).isEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
    }

    @Test
    void a_requested_pause_is_never_shortened_and_at_most_five_minutes() {
        pause.requested(NOW, Duration.ofSeconds(90));
        pause.requested(NOW, Duration.ofSeconds(20));
        assertPaused(90);

        pause.requested(NOW, Duration.ofHours(1));
        assertPaused(300);
        pause.requested(NOW, Duration.ofDays(1_000_000));
        assertPaused(300);
    }
}
