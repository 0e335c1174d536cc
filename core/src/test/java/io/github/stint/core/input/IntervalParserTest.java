package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalParserTest {

    private final List<String> notes = new ArrayList<>();

    private IntervalParser at(String now, String zone) {
        Instant moment = Instant.parse(now);
        return new IntervalParser(new InstantParser(moment, ZoneId.of(zone), notes::add));
    }

    /** On a Monday at noon. */
    private IntervalParser inUtc() {
        return at("2026-03-02T12:00:00.5Z", "UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "1h30m, 2026-03-02T10:30:00Z/2026-03-02T12:00:00Z",
        "90m, 2026-03-02T10:30:00Z/2026-03-02T12:00:00Z",
        "PT1H30M, 2026-03-02T10:30:00Z/2026-03-02T12:00:00Z",
        "' 45s ', 2026-03-02T11:59:15Z/2026-03-02T12:00:00Z",
        "0m, 2026-03-02T12:00:00Z/2026-03-02T12:00:00Z",
    })
    void takesALengthToEndNow(String text, String expected) {
        assertThat(inUtc().parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9:00-11:30, 2026-03-02T09:00:00Z/2026-03-02T11:30:00Z",
        "09:00:15-11:30:45, 2026-03-02T09:00:15Z/2026-03-02T11:30:45Z",
        "9:00 - 11:30, 2026-03-02T09:00:00Z/2026-03-02T11:30:00Z",
        "' 9:00- 11:30 ', 2026-03-02T09:00:00Z/2026-03-02T11:30:00Z",
        "9:00-9:00, 2026-03-02T09:00:00Z/2026-03-02T09:00:00Z",
        "13:00-14:00, 2026-03-02T13:00:00Z/2026-03-02T14:00:00Z",
        "yesterday 9:00-11:30, 2026-03-01T09:00:00Z/2026-03-01T11:30:00Z",
        "YESTERDAY 9:00-11:30, 2026-03-01T09:00:00Z/2026-03-01T11:30:00Z",
        "fri 9:00-11:30, 2026-02-27T09:00:00Z/2026-02-27T11:30:00Z",
        "2026-02-27 9:00-11:30, 2026-02-27T09:00:00Z/2026-02-27T11:30:00Z",
        "yesterday 22:00-today 1:00, 2026-03-01T22:00:00Z/2026-03-02T01:00:00Z",
        "yesterday 22:00 - Today 1:00, 2026-03-01T22:00:00Z/2026-03-02T01:00:00Z",
        "sat 22:00-sun 1:00, 2026-02-28T22:00:00Z/2026-03-01T01:00:00Z",
        "2026-02-27 22:00-2026-02-28 1:00, 2026-02-27T22:00:00Z/2026-02-28T01:00:00Z",
    })
    void readsARangeOnTheClock(String text, String expected) {
        assertThat(inUtc().parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27T09:00:00Z/2026-02-27T10:00:00Z, 2026-02-27T09:00:00Z/2026-02-27T10:00:00Z",
        "2026-02-27T09:00:00+01:00/2026-02-27T10:00:00Z, 2026-02-27T08:00:00Z/2026-02-27T10:00:00Z",
        "9:00/now, 2026-03-02T09:00:00Z/2026-03-02T12:00:00Z",
        "yesterday 22:00 / -11h, 2026-03-01T22:00:00Z/2026-03-02T01:00:00Z",
    })
    void readsTwoMomentsWithASlashBetween(String text, String expected) {
        assertThat(inUtc().parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11:30-9:00", "22:00-1:00", "today 9:00-yesterday 11:00", "yesterday 9:00 - 8:59:59"})
    void rejectsAnEndBeforeTheStartWithAHint(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invalid-interval");
                    assertThat(refusal.getMessage()).contains("before");
                    assertThat(refusal.hint()).contains("swap", "yesterday 22:00-today 1:00");
                });
    }

    @Test
    void refusesToGoBackwardsAcrossASlashToo() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse("now/9:00"))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("swap"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "9:00",
                "9:00-",
                "-11:30",
                "9-11",
                "9:00-11:30-12:00",
                "yesterday",
                "yesterday 1h",
                "9:00–11:30pm",
                "/",
                "9:00/",
                "/9:00",
                "-1h",
                "25:00-26:00",
                "9:00-11:60",
                "mon-tue",
            })
    void rejectsTextThatIsNeitherIntervalNorDuration(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse(text))
                .satisfies(refusal -> assertThat(refusal.hint()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999h0m1s", "PT99999999999999H", "999999999h", "2026-01-01T00:00:00Z/2026-03-02T00:00:00Z"})
    void refusesMoreThanAnEntryCanLast(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse(text))
                .withMessageContaining("999 hours");
    }

    @Test
    void takesTheLongestThatAnEntryCanLast() {
        assertThat(inUtc().parse("999h").duration()).contains(IsoDuration.ofHours(999));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25 0:00-2026-10-26 0:00, PT25H",
        "2026-10-25 1:00-4:00, PT4H",
        "2026-10-25 1:00-2:30, PT1H30M",
        "2026-10-25 2:30-3:30, PT2H",
        "2026-03-29 0:00-2026-03-30 0:00, PT23H",
        "2026-03-29 1:00-4:00, PT2H",
        "2026-03-29 1:59-3:00, PT1M",
    })
    void countsTrueHoursOverAChangeOfTheClock(String text, String expected) {
        assertThat(at("2026-12-01T12:00:00Z", "Europe/Berlin").parse(text).duration())
                .contains(IsoDuration.parse(expected));
    }

    @Test
    void notesATimeThatTheClockShowsTwice() {
        at("2026-12-01T12:00:00Z", "Europe/Berlin").parse("2026-10-25 2:30-3:30");

        assertThat(notes).singleElement().asString().contains("2:30", "twice");
    }

    @Test
    void refusesATimeThatTheClockSkips() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> at("2026-12-01T12:00:00Z", "Europe/Berlin").parse("2026-03-29 2:30-4:00"))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("01:59", "03:00"));
    }
}
