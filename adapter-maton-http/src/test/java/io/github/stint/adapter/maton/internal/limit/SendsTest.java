package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of the last second. The monotonic time may begin anywhere, and overflow. */
class SendsTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Sends sends = new Sends();

    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MAX_VALUE - 5})
    void counts_those_within_a_second_before(long begin) {
        LongStream.of(0, 1, 2, SECOND).forEach(time -> sends.add(begin + time));

        assertThat(sends.inSecondBefore(begin)).isZero();
        assertThat(sends.inSecondBefore(begin + 2)).isEqualTo(2);
        assertThat(sends.inSecondBefore(begin + SECOND)).isEqualTo(2);
        assertThat(sends.inSecondBefore(begin + SECOND + 1)).isEqualTo(2);
        assertThat(sends.inSecondBefore(begin + SECOND + 2)).isEqualTo(1);
        assertThat(sends.inSecondBefore(begin + 3 * SECOND)).isZero();
    }

    @Test
    void one_more_is_possible_a_second_after_the_one_that_reaches_the_maximum() {
        LongStream.of(10, 20, 30).forEach(sends::add);

        assertThat(sends.whenLessThan(4, 40)).isEqualTo(40);
        assertThat(sends.whenLessThan(3, 40)).isEqualTo(10 + SECOND + Pace.MARGIN);
        assertThat(sends.whenLessThan(1, 40)).isEqualTo(30 + SECOND + Pace.MARGIN);
    }

    @Test
    void what_was_removed_does_not_count() {
        LongStream.of(10, 20, 20, 30).forEach(sends::add);

        sends.remove(20);
        sends.remove(25);

        assertThat(sends.inSecondBefore(100)).isEqualTo(3);
        assertThat(sends.whenLessThan(4, 40)).isEqualTo(40);
    }

    @Test
    void keeps_no_more_than_a_thousand() {
        LongStream.range(0, 1_500).forEach(sends::add);

        assertThat(sends.inSecondBefore(2_000)).isEqualTo(1_000);
        assertThat(sends.whenLessThan(1_000, 2_000)).isEqualTo(500 + SECOND + Pace.MARGIN);
        assertThat(sends.whenLessThan(1_001, 2_000)).isEqualTo(2_000);
    }

    @Test
    void keeps_none_for_longer_than_two_seconds() {
        sends.add(0);
        sends.add(1);

        sends.add(2 * SECOND);

        assertThat(sends.inSecondBefore(1)).as("at 0").isZero();
        assertThat(sends.inSecondBefore(2)).as("at 1").isEqualTo(1);
    }
}
