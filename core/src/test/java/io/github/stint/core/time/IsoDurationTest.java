package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDurationTest {

    private static final IsoDuration LONGEST = IsoDuration.ofSeconds(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "P0D, 0",
        "PT20S, 20",
        "PT90M, 5400",
        "PT1H5S, 3605",
        "PT007M, 420",
        "PT86H40M13S, 312013",
        "P1D, 86400",
        "P2DT3H4M5S, 183845",
        "pt1h30m, 5400",
        "PT9223372036854775807S, 9223372036854775807"
    })
    void readsDaysHoursMinutesAndSeconds(String text, long seconds) {
        assertThat(IsoDuration.parse(text).seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "PT1",
                "T1H",
                "1H",
                "PT1D", // no whole form
                "PT1M1H",
                "PT1H1H", // units out of order, or twice
                "-PT1H",
                "PT-1H",
                "+PT1H",
                "PT+1H", // signs
                "PT1.5H",
                "PT0.5S",
                "PT0,5S", // fractions
                "P1Y",
                "P1M",
                "P1W",
                "P1Y2M", // units without a fixed length
                " PT1H",
                "PT1H ",
                "PT1H\n",
                "PT 1H", // blanks
                "PT\u0663H",
                "1:30",
                "an hour", // no digits, or no ISO 8601
                "PT9223372036854775808S",
                "PT9223372036854775807H",
                "P1DT9223372036854775807S" // too long to count
            })
    void refusesWhatIsNoDurationInWholeSeconds(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> IsoDuration.parse(text))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("duration"))
                .withMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT1S",
        "59, PT59S",
        "60, PT1M",
        "3600, PT1H",
        "3605, PT1H5S",
        "5400, PT1H30M",
        "86400, PT24H",
        "312013, PT86H40M13S",
        "9223372036854775807, PT2562047788015215H30M7S"
    })
    void writesHoursThatGrowPastADay(long seconds, String text) {
        assertThat(IsoDuration.ofSeconds(seconds)).hasToString(text);
    }

    @Test
    void countsMinutesAndHours() {
        assertThat(IsoDuration.ofMinutes(90)).isEqualTo(IsoDuration.ofSeconds(5400));
        assertThat(IsoDuration.ofHours(999)).isEqualTo(IsoDuration.ofMinutes(59_940));
    }

    @Test
    void isNeverNegative() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> IsoDuration.ofSeconds(-1));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> IsoDuration.of(Duration.ofHours(-1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000000001S", "PT1M0.5S", "PT-0.5S"})
    void roundsNoFractionOfASecondSilently(Duration duration) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> IsoDuration.of(duration))
                .withMessageContaining(duration.toString());
    }

    @Test
    void refusesASumThatCannotBeCounted() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LONGEST.plus(IsoDuration.ofSeconds(1)));
        assertThat(LONGEST.plus(IsoDuration.ZERO)).isEqualTo(LONGEST);
    }

    @Test
    void onlyZeroIsZero() {
        assertThat(IsoDuration.parse("P0DT0H0M0S").isZero()).isTrue();
        assertThat(IsoDuration.ofSeconds(1).isZero()).isFalse();
    }
}
