package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00:00Z, 2026-03-02T12:00:00Z, []",
        "2026-03-01T11:00:00Z, 2026-03-02T11:00:00Z, []",
        "2026-03-01T11:00:00Z, 2026-03-02T11:00:01Z, [LONGER_THAN_A_DAY]",
        "2026-03-02T11:00:00Z, 2026-03-02T12:00:01Z, [ENDS_IN_FUTURE]",
        "2026-03-02T12:00:00Z, 2026-03-02T13:00:00Z, [ENDS_IN_FUTURE]",
        "2026-03-02T12:00:01Z, 2026-03-02T13:00:00Z, [STARTS_IN_FUTURE]",
        "2026-03-02T13:00:00Z, 2026-03-04T13:00:00Z, '[STARTS_IN_FUTURE, LONGER_THAN_A_DAY]'",
        "2026-03-01T11:00:00Z, 2026-03-04T13:00:00Z, '[ENDS_IN_FUTURE, LONGER_THAN_A_DAY]'",
    })
    void finds_what_may_be_a_mistake(Instant start, Instant end, String expected) {
        assertThat(UnusualTime.of(TimeInterval.of(start, end), NOW)).hasToString(expected);
    }

    @Test
    void a_running_interval_lasts_until_now() {
        TimeInterval day = TimeInterval.startingAt(Instant.parse("2026-03-01T12:00:00Z"));

        assertThat(UnusualTime.of(day, NOW)).isEmpty();
        assertThat(UnusualTime.of(day, NOW.plusSeconds(1))).isEqualTo(List.of(UnusualTime.LONGER_THAN_A_DAY));
    }
}
