package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.message.PrintableText;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
                .withMessageContaining("\"" + PrintableText.of(text) + "\"");
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

    @Test
    void a_difference_is_never_negative() {
        IsoDuration hour = IsoDuration.ofHours(1);

        assertThat(hour.minus(IsoDuration.ofMinutes(15))).isEqualTo(IsoDuration.ofMinutes(45));
        assertThat(hour.minus(hour)).isEqualTo(IsoDuration.ZERO);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> hour.minus(IsoDuration.ofSeconds(3_601)))
                .withMessageContaining("PT1H1S is longer than PT1H");
    }

    @Test
    void refuses_a_product_that_is_negative_or_cannot_be_counted() {
        IsoDuration hour = IsoDuration.ofHours(1);

        assertThat(hour.multipliedBy(0)).isEqualTo(IsoDuration.ZERO);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> hour.multipliedBy(-1));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LONGEST.multipliedBy(2));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H7M, PT15M, HALF_UP, PT1H",
        "PT1H7M30S, PT15M, HALF_UP, PT1H15M",
        "PT1H7M30S, PT15M, HALF_DOWN, PT1H",
        "PT1H1S, PT15M, UP, PT1H15M",
        "PT1H1S, PT15M, CEILING, PT1H15M",
        "PT1H14M59S, PT15M, DOWN, PT1H",
        "PT1H15M, PT15M, UNNECESSARY, PT1H15M",
        "PT0S, PT15M, UP, PT0S"
    })
    void rounds_to_a_step(String exact, String step, RoundingMode mode, String rounded) {
        assertThat(IsoDuration.parse(exact).roundedTo(IsoDuration.parse(step), mode))
                .isEqualTo(IsoDuration.parse(rounded));
    }

    @Test
    void refuses_a_step_of_zero_and_a_result_that_cannot_be_counted() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> IsoDuration.ofHours(1).roundedTo(IsoDuration.ZERO, RoundingMode.UP));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> LONGEST.roundedTo(IsoDuration.ofHours(1), RoundingMode.UP));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H30M, 2, 1.50",
        "PT20M, 4, 0.3333",
        "PT20M, 2, 0.33",
        "PT40M, 2, 0.67",
        "PT18S, 2, 0.01",
        "PT17S, 2, 0.00",
        "PT86H40M, 0, 87",
        "PT0S, 2, 0.00"
    })
    void has_decimal_hours_whose_half_units_are_rounded_up(String duration, int scale, BigDecimal hours) {
        assertThat(IsoDuration.parse(duration).toDecimalHours(scale)).isEqualTo(hours);
    }

    @Test
    void reads_decimal_hours() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> IsoDuration.ofDecimalHours(new BigDecimal("1E+10000000"), RoundingMode.HALF_UP));
        assertThat(IsoDuration.ofDecimalHours(new BigDecimal("1.25"), RoundingMode.UNNECESSARY))
                .isEqualTo(IsoDuration.ofMinutes(75));
        assertThat(IsoDuration.ofDecimalHours(new BigDecimal("0.33"), RoundingMode.HALF_UP))
                .isEqualTo(IsoDuration.ofSeconds(1_188));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> IsoDuration.ofDecimalHours(new BigDecimal("0.3333"), RoundingMode.UNNECESSARY));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> IsoDuration.ofDecimalHours(new BigDecimal("-0.00001"), RoundingMode.HALF_UP))
                .withMessageContaining("-0.00001");
    }
}
