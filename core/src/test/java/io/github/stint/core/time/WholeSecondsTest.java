package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeSecondsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z",
        "2026-03-02T09:00:00.999999999Z, 2026-03-02T09:00:00Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59Z",
    })
    void truncate_towards_the_past(Instant instant, Instant expected) {
        assertThat(WholeSeconds.of(instant)).isEqualTo(expected);
    }
}
