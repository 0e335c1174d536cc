package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationParserTest {

    @ParameterizedTest
    @CsvSource({
        "1h30m, PT1H30M",
        "1h 30m, PT1H30M",
        "1 h 30 m, PT1H30M",
        "1h30min, PT1H30M",
        "1H30M, PT1H30M",
        "'  90m  ', PT1H30M",
        "1.5h, PT1H30M",
        "0.25h, PT15M",
        "1.5m, PT1M30S",
        "45s, PT45S",
        "1h0m1s, PT1H1S",
        "1h45s, PT1H45S",
        "86h40m13s, PT86H40M13S",
        "0m, PT0S",
        "0h0m0s, PT0S",
        "000090m, PT1H30M",
        "0.0125h, PT45S",
        "PT1H30M, PT1H30M",
        "pt90m, PT1H30M",
        "P1D, PT24H",
        "1h30, PT1H30M",
        "2h05, PT2H5M",
        ".5h, PT30M",
        "'1,5h', PT1H30M",
        "'0,25 h', PT15M",
        "1 hour, PT1H",
        "2 hours 5 minutes, PT2H5M",
        "1 hr 30 mins, PT1H30M",
        "45 sec, PT45S",
        "1 minute 1 second, PT1M1S",
        "1:30, PT1H30M",
        "0:05, PT5M",
        "86:40:13, PT86H40M13S",
        "24:00, PT24H",
    })
    void readsEveryForm(String text, String expected) {
        assertThat(DurationParser.parse(text)).isEqualTo(IsoDuration.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "h",
                "m",
                "-1h",
                "+1h",
                "1",
                "30m1h",
                "1h1h",
                "1.00001h",
                "0.0001h",
                "0.5s",
                "1.m",
                "1e3h",
                "1d",
                "1h3",
                "1h 30",
                "1h90",
                "1,500h",
                "1,5",
                ".h",
                "1:3",
                "1:60",
                "1:30h",
                "1 hourly",
                "1 hour minutes",
                "one hour",
                "٣h",
                "99999999999h",
                "P",
                "PT",
                "PT-1H",
                "PT1.5H",
                "-PT1H",
                "P1M",
            })
    void refusesWhatIsNotALength(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> DurationParser.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).contains('"' + text + '"');
                    assertThat(refusal.code()).isEqualTo("invalid-duration");
                    assertThat(refusal.hint()).contains("PT1H30M");
                });
    }

    @ParameterizedTest
    @CsvSource({"1h 30m Review, 2", "1h 3 bugs, 1", "1 hour 30 minutes, 4", "1:30 30m, 1", "soon, 0"})
    void countsTheLeadingWordsThatFormADuration(String words, int expected) {
        assertThat(DurationParser.countLeadingWords(List.of(words.split(" ", -1))))
                .isEqualTo(expected);
    }

    @Test
    void parsesItsOwnOutput() {
        for (long seconds = 0; seconds < 400_000; seconds += 997) {
            IsoDuration length = IsoDuration.ofSeconds(seconds);
            String typed = seconds / 3_600 + "h" + seconds % 3_600 / 60 + "m" + seconds % 60 + "s";
            assertThat(DurationParser.parse(typed)).isEqualTo(length);
            assertThat(DurationParser.parse(length.toString())).isEqualTo(length);
        }
    }

    @Test
    void addsUpFractionsExactly() {
        for (int tenThousandth = 0; tenThousandth < 10_000; tenThousandth += 25) {
            String typed = String.format(java.util.Locale.ROOT, "0.%04dh", tenThousandth);
            assertThat(DurationParser.parse(typed)).isEqualTo(IsoDuration.ofSeconds(tenThousandth * 36L / 100));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "50ms, PT0.05S",
        "0ms, PT0S",
        "1.5s, PT1.5S",
        "0.1s, PT0.1S",
        "2m, PT2M",
        "1m 50ms, PT1M0.05S",
        "1h, PT1H",
        "1.2345s, PT1.2345S",
        " 20 MS , PT0.02S",
        "PT0.05S, PT0.05S",
        "pt1m, PT1M",
    })
    void readsADelayWithFractionsOfASecond(String text, Duration expected) {
        assertThat(DurationParser.parseDelay(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "-1s", "PT-1S", "ms", "1.23456s", "soon"})
    void refusesWhatIsNotADelay(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> DurationParser.parseDelay(text))
                .satisfies(error -> assertThat(error.hint()).contains("50ms"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50ms", "1s500ms"})
    void refusesFractionsOfASecondWhereWholeSecondsAreNeeded(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> DurationParser.parse(text));
    }
}
