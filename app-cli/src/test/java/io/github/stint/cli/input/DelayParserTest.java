package io.github.stint.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayParserTest {

    @ParameterizedTest
    @CsvSource({
        "50ms, PT0.05S",
        "0ms, PT0S",
        "1.5s, PT1.5S",
        "0.1s, PT0.1S",
        "2m, PT2M",
        " 20 MS , PT0.02S",
        "PT0.05S, PT0.05S",
        "pt1m, PT1M",
    })
    void readsADelayToTheMillisecond(String text, Duration expected) {
        assertThat(DelayParser.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "-1s", "PT-1S", "1h", "ms", "1.2345s", "soon"})
    void refusesWhatIsNoDelay(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> DelayParser.parse(text))
                .satisfies(error -> assertThat(error.hint()).contains("50ms"));
    }
}
