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
        "13:00-14:00, 2026-03-01T13:00:00Z/2026-03-01T14:00:00Z",
        "today 13:00-14:00, 2026-03-02T13:00:00Z/2026-03-02T14:00:00Z",
        "11:00-13:00, 2026-03-02T11:00:00Z/2026-03-02T13:00:00Z",
        "9-11:30, 2026-03-02T09:00:00Z/2026-03-02T11:30:00Z",
        "9-11, 2026-03-02T09:00:00Z/2026-03-02T11:00:00Z",
        "9:00\u201311:30, 2026-03-02T09:00:00Z/2026-03-02T11:30:00Z",
        "9:00 to 11:30, 2026-03-02T09:00:00Z/2026-03-02T11:30:00Z",
        "yesterday 9 to 5:30 pm, 2026-03-01T09:00:00Z/2026-03-01T17:30:00Z",
        "9am-10:30am, 2026-03-02T09:00:00Z/2026-03-02T10:30:00Z",
        "9:30 PM - 10 PM, 2026-03-01T21:30:00Z/2026-03-01T22:00:00Z",
        "9-5pm, 2026-03-02T09:00:00Z/2026-03-02T17:00:00Z",
        "10-11am, 2026-03-02T10:00:00Z/2026-03-02T11:00:00Z",
        "yesterday 11-1pm, 2026-03-01T11:00:00Z/2026-03-01T13:00:00Z",
        "yesterday 12-1pm, 2026-03-01T12:00:00Z/2026-03-01T13:00:00Z",
        "12-1am, 2026-03-02T00:00:00Z/2026-03-02T01:00:00Z",
        "22:00-24:00, 2026-03-01T22:00:00Z/2026-03-02T00:00:00Z",
        "22:00-midnight, 2026-03-01T22:00:00Z/2026-03-02T00:00:00Z",
        "22:00-0:00, 2026-03-01T22:00:00Z/2026-03-02T00:00:00Z",
        "11pm-12am, 2026-03-01T23:00:00Z/2026-03-02T00:00:00Z",
        "yesterday 11pm to 12am, 2026-03-01T23:00:00Z/2026-03-02T00:00:00Z",
        "0:00-0:00, 2026-03-02T00:00:00Z/2026-03-02T00:00:00Z",
        "22:00-0:00 +1d, 2026-03-01T22:00:00Z/2026-03-02T00:00:00Z",
        "midnight-1:00, 2026-03-02T00:00:00Z/2026-03-02T01:00:00Z",
        "yesterday 22:00-yesterday 24:00, 2026-03-01T22:00:00Z/2026-03-02T00:00:00Z",
        "yesterday noon-1am +1d, 2026-03-01T12:00:00Z/2026-03-02T01:00:00Z",
        "9-noon, 2026-03-02T09:00:00Z/2026-03-02T12:00:00Z",
        "noon-1pm, 2026-03-02T12:00:00Z/2026-03-02T13:00:00Z",
        "22:00-1:00 +1d, 2026-03-01T22:00:00Z/2026-03-02T01:00:00Z",
        "22:00-1:00+1d, 2026-03-01T22:00:00Z/2026-03-02T01:00:00Z",
        "fri 22:00-mon 1:00, 2026-02-27T22:00:00Z/2026-03-02T01:00:00Z",
        "sun 22:00-mon 1:00, 2026-03-01T22:00:00Z/2026-03-02T01:00:00Z",
        "mon 11:00-tue 1:00, 2026-03-02T11:00:00Z/2026-03-03T01:00:00Z",
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
        "2026-02-27T09:00/11:30, 2026-02-27T09:00:00Z/2026-02-27T11:30:00Z",
        "2026-02-27T09:00 to 2026-02-27T10:00, 2026-02-27T09:00:00Z/2026-02-27T10:00:00Z",
        "9:00/now, 2026-03-02T09:00:00Z/2026-03-02T12:00:00Z",
        "yesterday 22:00 / -11h, 2026-03-01T22:00:00Z/2026-03-02T01:00:00Z",
    })
    void readsTwoMomentsWithASlashBetween(String text, String expected) {
        assertThat(inUtc().parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9:00 +1h, 2026-03-02T09:00:00Z/2026-03-02T10:00:00Z",
        "9:00+1h30m, 2026-03-02T09:00:00Z/2026-03-02T10:30:00Z",
        "9:00 + 1:30, 2026-03-02T09:00:00Z/2026-03-02T10:30:00Z",
        "9 +1h, 2026-03-02T09:00:00Z/2026-03-02T10:00:00Z",
        "9:00/2h, 2026-03-02T09:00:00Z/2026-03-02T11:00:00Z",
        "9 am/90m, 2026-03-02T09:00:00Z/2026-03-02T10:30:00Z",
        "yesterday 9:00 +1h, 2026-03-01T09:00:00Z/2026-03-01T10:00:00Z",
        "23:30 +1h, 2026-03-01T23:30:00Z/2026-03-02T00:30:00Z",
        "2026-02-27T09:00:00Z/PT1H30M, 2026-02-27T09:00:00Z/2026-02-27T10:30:00Z",
        "2026-02-27T09:00+01:00/PT1H30M, 2026-02-27T08:00:00Z/2026-02-27T09:30:00Z",
        "2026-02-27T09:00/PT1H, 2026-02-27T09:00:00Z/2026-02-27T10:00:00Z",
        "-2h +30m, 2026-03-02T10:00:00Z/2026-03-02T10:30:00Z",
    })
    void readsAStartWithALength(String text, String expected) {
        assertThat(inUtc().parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1h ended 11:00, 2026-03-02T10:00:00Z/2026-03-02T11:00:00Z",
        "1h 30m ended 17:00, 2026-03-01T15:30:00Z/2026-03-01T17:00:00Z",
        "1:30 ended yesterday 5 pm, 2026-03-01T15:30:00Z/2026-03-01T17:00:00Z",
        "1h ended 30m ago, 2026-03-02T10:30:00Z/2026-03-02T11:30:00Z",
    })
    void readsALengthWithItsEnd(String text, String expected) {
        assertThat(inUtc().parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00Z, yesterday 2h, 2026-03-01T10:00:00Z/2026-03-01T12:00:00Z",
        "2026-03-02T12:00:00Z, today 2h, 2026-03-02T10:00:00Z/2026-03-02T12:00:00Z",
        "2026-03-02T12:00:00Z, fri 1h 30m, 2026-02-27T10:30:00Z/2026-02-27T12:00:00Z",
        "2026-03-02T12:00:00Z, -7d 2h, 2026-02-23T10:00:00Z/2026-02-23T12:00:00Z",
        "2026-03-02T00:30:00Z, yesterday 2h, 2026-03-01T00:00:00Z/2026-03-01T02:00:00Z",
        "2026-03-02T12:00:00Z, yesterday 24h, 2026-03-01T00:00:00Z/2026-03-02T00:00:00Z",
    })
    void placesALengthOnADayAndNotesWhere(String now, String text, String expected) {
        assertThat(at(now, "UTC").parse(text)).hasToString(expected);
        assertThat(notes)
                .singleElement()
                .asString()
                .contains(expected.substring(0, 10), expected.substring(11, 16), expected.substring(32, 37));
    }

    @Test
    void refusesALengthThatIsLongerThanItsDay() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse("yesterday 24h1s"))
                .withMessageContaining("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-3pm", "yesterday 1:00-3:30 pm", "9 to 11 pm", "yesterday 1:00-3 pm", "9-12am"})
    void refusesAStartThatMayBeInTheMorningOrTheAfternoon(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid-interval"));
        assertThat(notes).isEmpty();
    }

    @Test
    void namesBothMeaningsOfAStartWithoutAmOrPm() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse("1-3pm"))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("1am to 3pm", "1pm to 3pm"));
    }

    @ParameterizedTest
    @CsvSource({
        "1h 30m Review, PT1H30M, Review",
        "1h 3 bugs, PT1H, 3 bugs",
        "1h 30 Review, PT1H, 30 Review",
        "1 hour Review, PT1H, Review",
        "90m, PT1H30M, ''",
        "1:30 Review, PT1H30M, Review",
        "9:00 +1h 30m Review, PT1H30M, Review",
        "9 am to 5:30 pm Review, PT8H30M, Review",
        "9:00-5:30 pm Review, PT8H30M, Review",
        "yesterday 9:00 - today 1:00 Review, PT16H, Review",
        "yesterday 2h 30m Review, PT2H30M, Review",
        "22:00-1:00 +1d Deploy, PT3H, Deploy",
        "1h ended 5 pm Call, PT1H, Call",
        "2h to do, PT2H, to do",
    })
    void takesTheLongestBeginningThatIsATime(String words, String length, String rest) {
        LeadingInterval read = inUtc().parseLeading(List.of(words.split(" ", -1)));

        assertThat(read.interval().duration()).contains(IsoDuration.parse(length));
        assertThat(String.join(" ", read.rest())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1:30 pm Review", "2h ago Review", "yesterday 9:00 Review", "9am", "now", "9:00 +1d Review"})
    void refusesASingleMomentAndShowsTheFullForm(String words) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parseLeading(List.of(words.split(" ", -1))))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("9:00-11:30", "9:00 +1h"));
    }

    @ParameterizedTest
    @CsvSource({
        "9:00, 10:30, 2026-03-02T09:00:00Z/2026-03-02T10:30:00Z",
        "13:00, 14:00, 2026-03-01T13:00:00Z/2026-03-01T14:00:00Z",
        "2026-02-27 22:00, 24:00, 2026-02-27T22:00:00Z/2026-02-28T00:00:00Z",
        "2026-02-27 22:00, 1:00 +1d, 2026-02-27T22:00:00Z/2026-02-28T01:00:00Z",
        "-2h, now, 2026-03-02T10:00:00Z/2026-03-02T12:00:00Z",
        "1:30 am, 9 pm, 2026-03-02T01:30:00Z/2026-03-02T21:00:00Z",
    })
    void readsAStartAndAnEnd(String start, String end, String expected) {
        assertThat(inUtc().parse(start, end)).hasToString(expected);
    }

    @Test
    void theHintForTheNextDayIsReadAsSuch() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse("22:00-1:00"))
                .satisfies(refusal -> assertThat(refusal.hint()).endsWith("\"22:00 to 1:00 +1d\""));
        assertThat(inUtc().parse("22:00 to 1:00 +1d")).hasToString("2026-03-01T22:00:00Z/2026-03-02T01:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11:30-9:00",
                "noon-12:30am",
                "22:00-1:00",
                "today 9:00-yesterday 11:00",
                "yesterday 9:00 - 8:59:59"
            })
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
                "9:00am",
                "9:00-",
                "-11:30",
                "9:00-11:30-12:00",
                "yesterday",
                "2026-02-27T09:00-11:30",
                "1h yesterday",
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

    @ParameterizedTest
    @CsvSource({
        "2026-10-25 2:50-2:10, PT20M, 1",
        "2026-10-25 2:30-2:45, PT15M, 0",
        "2026-10-25 2:30-2:30, PT0S, 0",
        "2026-10-25T02:30+02:00/2026-10-25T02:30+01:00, PT1H, 2",
    })
    void anEndIsTheFirstOfTwoEqualTimesFromTheStart(String text, String expected, int seconds) {
        assertThat(at("2026-12-01T12:00:00Z", "Europe/Berlin").parse(text).duration())
                .contains(IsoDuration.parse(expected));
        if (seconds < 2) {
            assertThat(notes).hasSize(2);
            assertThat(notes.get(0)).contains("the first was taken");
            assertThat(notes.get(1)).contains(seconds == 1 ? "the second was taken" : "the first was taken");
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2h yesterday Review",
                "9-11 yesterday x",
                "9:00-11:30 mon x",
                "9-11 on monday x",
                "9-11 2026-11-20 x",
                "1h ending 17:00 x",
                "1h until 17:00 x",
                "45m at 23:00 p",
                "45m 23:00 m",
                "1h and 30m Review",
                "1h 1:30 x",
                "1h Monday meeting",
                "1h 5 pm call",
            })
    void words_after_an_interval_that_look_like_a_part_of_it_are_rejected(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parseLeading(List.of(text.split(" ", -1))))
                .withMessageContaining("it is not clear whether")
                .satisfies(error -> assertThat(error.hint()).contains("--"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00", "17:00", "24:00", "6:00", "9:00 Standup", "9:00 1h Standup", "9:00 until 11:30 x"})
    void a_clock_time_alone_is_not_taken_for_a_duration(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parseLeading(List.of(text.split(" ", -1))))
                .withMessageContaining("may be a time or a duration")
                .satisfies(error -> assertThat(error.hint()).contains("9:00 +1h", "9h"));
    }

    @Test
    void the_error_of_an_end_before_its_start_names_instants_as_values() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inUtc().parse("2026-02-27T23:30:00Z/2026-02-27T23:00:00Z"))
                .withMessage("the end 2026-02-27T23:00:00Z is before the start 2026-02-27T23:30:00Z")
                .satisfies(error -> assertThat(error.message().format(instant -> "T"))
                        .isEqualTo("the end T is before the start T"));
    }
}
