package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.report.Rounding;
import io.github.stint.core.time.IsoDuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15m | PT15M | NEAREST",
                "15m,up | PT15M | UP",
                "1h, Down | PT1H | DOWN",
                "6m,nearest | PT6M | NEAREST",
                "0,5h | PT30M | NEAREST",
                "1,5h,up | PT1H30M | UP",
            })
    void reads_a_step_and_a_direction(String text, String step, Rounding.Mode mode) {
        assertThat(RoundingParser.parse(text)).isEqualTo(new Rounding(IsoDuration.parse(step), mode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15m,", "15m,sideways", "0m", "up", ",up"})
    void refuses_anything_else(String text) {
        assertThatThrownBy(() -> RoundingParser.parse(text)).isInstanceOf(InvalidValue.class);
    }
}
