package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.stint.adapter.maton.internal.limit.RandomRefusals.Verdict;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When refusals are taken as random. */
class RandomRefusalsTest {

    private static final Verdict NOTHING = new Verdict(1, false);
    private static final long START = 7;

    private final RandomRefusals refusals = new RandomRefusals(START);
    private long now = START;

    /** Sends requests, of which the last ones are refused, within the time. */
    private Verdict send(int requests, int refused, double seconds) {
        Verdict last = NOTHING;
        for (int request = 1; request <= requests; request++) {
            now += (long) (seconds * TimeUnit.SECONDS.toNanos(1) / requests);
            last = refusals.count(now, request > requests - refused);
        }
        return last;
    }

    private void becomeRandom() {
        refusals.suspect(now);
        assertThat(refusals.suspect(now)).isTrue();
    }

    @Test
    void a_single_refusal_below_the_limit_is_not_enough() {
        assertThat(refusals.suspect(now)).isFalse();
        assertThat(refusals.areRandom()).isFalse();

        assertThat(refusals.suspect(now)).isTrue();
        assertThat(refusals.areRandom()).isTrue();
        assertThat(refusals.permitIncrease(now)).isTrue();
    }

    @Test
    void what_was_long_ago_is_forgotten() {
        refusals.suspect(now);
        refusals.countDecrease();
        send(500, 1, 10);
        assertThat(refusals.decreases()).isOne();

        send(1, 0, 1);

        assertThat(refusals.decreases()).isZero();
        assertThat(refusals.suspect(now)).isFalse();
    }

    @Test
    void the_usual_part_of_refusals_does_not_change_the_rate() {
        send(100, 10, 10);
        becomeRandom();

        for (int group = 0; group < 50; group++) {
            assertThat(send(20, 2, 1)).isEqualTo(NOTHING);
        }

        assertThat(refusals.permitIncrease(now)).isTrue();
    }

    @Test
    void too_many_refusals_decrease_the_rate_by_what_was_refused_in_excess() {
        send(100, 10, 10);
        becomeRandom();

        Verdict verdict = send(20, 10, 1);

        assertThat(verdict.factor()).isEqualTo((1 - 0.5) / (1 - 0.1), within(1e-9));
        assertThat(verdict.ends()).isFalse();
        assertThat(refusals.permitIncrease(now)).isFalse();
        assertThat(refusals.permitIncrease(now + TimeUnit.SECONDS.toNanos(10) - 1))
                .isFalse();
        assertThat(refusals.permitIncrease(now + TimeUnit.SECONDS.toNanos(10))).isTrue();
    }

    @Test
    void a_few_requests_or_a_short_time_show_nothing() {
        send(100, 10, 10);
        becomeRandom();

        assertThat(send(19, 19, 1)).isEqualTo(NOTHING);
        assertThat(send(1, 1, 0.01).factor()).isLessThan(1);
        assertThat(send(40, 40, 0.49)).isEqualTo(NOTHING);
        assertThat(send(1, 1, 0.02).factor()).isLessThan(1);
    }

    @Test
    void at_the_edge_of_chance() {
        send(100, 10, 10);
        becomeRandom();
        // 10 % + 3 standard deviations of 6.7 % + 4 %
        assertThat(send(20, 6, 1)).isEqualTo(NOTHING);
        assertThat(send(20, 8, 1).factor()).isLessThan(1);
    }

    @Test
    void a_part_that_increases_slowly_is_not_random_any_longer() {
        send(100, 10, 10);
        becomeRandom();
        for (int group = 0; group < 100; group++) {
            send(20, 6, 1);
        }

        // 15 % + 3 standard deviations of 8 % + 4 %
        assertThat(send(20, 9, 1).factor()).isLessThan(1);
    }

    @Test
    void a_part_that_decreases_is_learned() {
        send(100, 25, 10);
        becomeRandom();
        for (int group = 0; group < 50; group++) {
            send(20, 1, 1);
        }

        assertThat(send(20, 5, 1).factor()).isLessThan(1);
    }

    @Test
    void they_end_after_half_a_minute_without_any() {
        becomeRandom();
        refusals.countDecrease();

        assertThat(send(30, 0, 30)).isEqualTo(NOTHING);
        assertThat(send(1, 0, 1)).isEqualTo(new Verdict(1, true));
        assertThat(refusals.areRandom()).isFalse();
        assertThat(refusals.decreases()).isZero();
    }

    @Test
    void if_a_lower_rate_does_not_help_they_are_not_random_for_a_while() {
        send(100, 10, 10);
        becomeRandom();
        assertThat(send(20, 10, 1).ends()).isFalse();
        assertThat(send(20, 10, 1).ends()).isFalse();
        assertThat(send(20, 10, 1).ends()).isTrue();
        assertThat(refusals.areRandom()).isFalse();

        now += TimeUnit.SECONDS.toNanos(59);
        assertThat(refusals.suspect(now)).isFalse();
        assertThat(refusals.suspect(now)).isFalse();
        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(refusals.suspect(now)).isTrue();
    }

    @Test
    void a_good_group_shows_that_the_lower_rate_helps() {
        send(100, 10, 10);
        becomeRandom();
        send(20, 10, 1);
        send(20, 10, 1);
        send(20, 2, 1);

        assertThat(send(20, 10, 1).ends()).isFalse();
        assertThat(send(20, 10, 1).ends()).isTrue();
    }
}
