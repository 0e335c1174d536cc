package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The lowest limit that explains what was accepted. */
class AcceptedRequestsTest {

    private static final long START = -5;
    private static final Offset<Double> EXACT = within(1e-6);

    private final AcceptedRequests requests = new AcceptedRequests(START);

    private static long at(double seconds) {
        return START + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private void add(double seconds, int count) {
        for (int request = 0; request < count; request++) {
            requests.add(at(seconds));
        }
    }

    @Test
    void nothing_was_accepted() {
        assertThat(requests.leastLimit(at(2))).isZero();
    }

    @Test
    void a_burst_shows_half_of_its_requests_after_a_second() {
        add(0, 20);

        assertThat(requests.leastLimit(at(0))).isEqualTo(20, EXACT);
        assertThat(requests.leastLimit(at(1))).isEqualTo(10, EXACT);
    }

    @Test
    void an_even_rate_shows_more_the_longer_it_lasts() {
        for (int second = 0; second < 4; second++) {
            add(second + 0.5, 10);
        }
        assertThat(requests.leastLimit(at(4))).isEqualTo(40 / 5.0, EXACT);

        for (int second = 4; second < 20; second++) {
            add(second + 0.5, 10);
        }
        assertThat(requests.leastLimit(at(19.5))).isEqualTo(200 / 20.5, EXACT);
    }

    @Test
    void the_best_time_counts() {
        add(0.5, 1);
        add(7.1, 10);

        assertThat(requests.leastLimit(at(7.5))).isEqualTo(10 / 1.5, EXACT);
    }

    @Test
    void what_is_older_than_half_a_minute_is_forgotten() {
        add(0, 100);

        assertThat(requests.leastLimit(at(32.5))).isEqualTo(100 / 33.5, EXACT);
        assertThat(requests.leastLimit(at(33.5))).isZero();

        add(33, 1);
        assertThat(requests.leastLimit(at(33.5))).isEqualTo(1 / 1.5, EXACT);
    }
}
