package io.github.stint.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestCountsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_request_counts_for_60_minutes_from_the_end_of_its_minute() {
        RequestCounts counts = RequestCounts.none().plus(NOON.plusSeconds(10), 1);

        assertThat(counts.used(NOON.plusSeconds(3_659))).isEqualTo(1);
        assertThat(counts.used(NOON.plusSeconds(3_660))).isZero();
    }

    @Test
    void a_request_counts_when_the_clock_was_set_back_a_little() {
        RequestCounts counts = RequestCounts.none().plus(NOON, 1);

        assertThat(counts.used(NOON.minusSeconds(600))).isEqualTo(1);
    }

    @Test
    void a_request_recorded_by_a_clock_far_ahead_does_not_count() {
        RequestCounts counts = RequestCounts.none().plus(NOON.plusSeconds(86_400), 30);

        assertThat(counts.used(NOON)).isZero();
    }

    @Test
    void no_more_are_removed_than_there_are() {
        RequestCounts counts = RequestCounts.none().plus(NOON, 2).minus(NOON, 5);

        assertThat(counts).isEqualTo(RequestCounts.none());
        assertThat(counts.plus(NOON, 1).used(NOON)).isEqualTo(1);
    }

    @Test
    void a_request_at_the_end_of_time_does_not_count() {
        RequestCounts counts = new RequestCounts(new TreeMap<>(Map.of(Instant.MAX, 3, Instant.MIN, 2)));

        assertThat(counts.used(Instant.parse("2026-03-02T12:00:00Z"))).isZero();
    }
}
