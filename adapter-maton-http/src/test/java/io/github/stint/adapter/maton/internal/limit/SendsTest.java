package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The requests of the last second. */
class SendsTest {

    private final Sends sends = new Sends();

    private static long at(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private void add(long... millis) {
        for (long time : millis) {
            sends.add(at(time));
        }
    }

    @Test
    void counts_the_second_before() {
        add(0, 100, 500, 1000);

        assertThat(sends.inSecondBefore(at(1000))).isEqualTo(2);
        assertThat(sends.inSecondBefore(at(999))).isEqualTo(3);
        assertThat(sends.inSecondBefore(at(1001))).isEqualTo(3);
    }

    @Test
    void forgets_one_that_was_refused() {
        add(100, 200);

        sends.remove(at(100));

        assertThat(sends.inSecondBefore(at(300))).isOne();
    }

    @Test
    void a_second_that_is_full_has_room_when_its_first_request_leaves_it() {
        add(0, 300, 600);

        assertThat(sends.whenLessThan(4, at(700))).isEqualTo(at(700));
        assertThat(sends.whenLessThan(3, at(700))).isEqualTo(at(1010));
        assertThat(sends.whenLessThan(2, at(700))).isEqualTo(at(1310));
    }

    @Test
    void the_least_limit_is_that_of_the_time_with_the_most() {
        add(0, 700, 800, 900);

        // 3 in 0.3 s, 4 in 1 s, which is not within the second
        assertThat(sends.leastLimit(at(1000))).isEqualTo(3 / 1.3, within(1e-9));
        // 4 in 0.95 s
        assertThat(sends.leastLimit(at(950))).isEqualTo(3 / 1.25, within(1e-9));
        assertThat(sends.leastLimit(at(700))).isEqualTo(1 / 1.7, within(1e-9));
        assertThat(sends.leastLimit(at(0))).isZero();
    }

    @Test
    void old_ones_are_forgotten() {
        add(0, 2000);

        assertThat(sends.whenLessThan(2, at(2000))).isEqualTo(at(2000));
    }
}
