package io.github.stint.cli.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.cli.env.SimulationPlan.Rate;
import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateParserTest {

    @ParameterizedTest
    @CsvSource({"50/s, 50, PT1S", "100/m, 100, PT1M", "30/h, 30, PT1H", " 5 / S , 5, PT1S"})
    void parsesRate(String text, int times, Duration per) {
        assertThat(RateParser.parse(text)).isEqualTo(new Rate(times, per));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "0/s", "-1/s", "50/d", "/s", "1.5/s", "99999999/s"})
    void rejectsInvalidRate(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> RateParser.parse(text))
                .satisfies(error -> assertThat(error.hint()).contains("50/s"));
    }
}
