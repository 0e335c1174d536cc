package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualDurationTest {

    @Property
    void reads_every_duration_as_it_is_written(@ForAll @LongRange(min = 0, max = 999_999_999L * 3_600) long seconds) {
        assertThat(UsualDuration.seconds(IsoDuration.ofSeconds(seconds).toString()))
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT1S, 1",
        "PT09M, 540",
        "PT90M, 5400",
        "PT1H30M, 5400",
        "PT1H1S, 3601",
        "PT2H3M4S, 7384",
        "PT999999999H999999999M999999999S, 3660999996339",
    })
    void reads_other_numbers_in_the_same_form(String text, long seconds) {
        assertThat(UsualDuration.seconds(text)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "PT1",
                "PTH",
                "PTS",
                "PT1H2",
                "PT1HM",
                "P1D",
                "PT1M1H",
                "PT1S1M",
                "PT1H1H",
                "pt1h",
                "PT1h",
                "PT-1H",
                "PT1.5S",
                "1H",
                "XX1H",
                "PT1H ",
                "PT1000000000S",
                "PT1/S",
                "PT1:S",
                "PT\u0661H",
            })
    void leaves_every_other_form_to_the_others(String text) {
        assertThat(UsualDuration.seconds(text)).isEqualTo(UsualDuration.OTHER_FORM);
    }
}
