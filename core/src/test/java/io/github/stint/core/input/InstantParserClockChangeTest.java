package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantParserClockChangeTest {

    private final List<String> notes = new ArrayList<>();

    private InstantParser at(String now, String zone) {
        return new InstantParser(Instant.parse(now), ZoneId.of(zone), notes::add);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29 2:00, 01:59, 03:00",
        "Europe/Berlin, 2026-03-29 2:30, 01:59, 03:00",
        "Europe/Berlin, 2026-03-29 02:59:59, 01:59, 03:00",
        "America/New_York, 2026-03-08 2:30, 01:59, 03:00",
        "Australia/Lord_Howe, 2026-10-04 2:15, 01:59, 02:30",
        "Africa/Cairo, 2026-04-24 0:30, 23:59, 01:00",
    })
    void refusesATimeThatTheClockSkipsAndNamesItsNeighbours(String zone, String text, String before, String after) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> at("2026-12-01T12:00:00Z", zone).parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invalid-time");
                    assertThat(refusal.getMessage()).contains("does not exist in " + zone);
                    assertThat(refusal.hint()).contains(before, after);
                });
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29 1:59, 2026-03-29T00:59:00Z",
        "Europe/Berlin, 2026-03-29 3:00, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-10-25 1:59, 2026-10-24T23:59:00Z",
        "Europe/Berlin, 2026-10-25 3:00, 2026-10-25T02:00:00Z",
    })
    void readsTheTimesAroundAChangeWithoutAWord(String zone, String text, String expected) {
        assertThat(at("2026-12-01T12:00:00Z", zone).parse(text)).isEqualTo(Instant.parse(expected));
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25 2:00, 2026-10-25T00:00:00Z",
        "Europe/Berlin, 2026-10-25 2:30, 2026-10-25T00:30:00Z",
        "America/New_York, 2026-11-01 1:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2026-04-05 1:45, 2026-04-04T14:45:00Z",
    })
    void takesTheFirstOfTwoAndNotesIt(String zone, String text, String expected) {
        assertThat(at("2026-12-01T12:00:00Z", zone).parse(text)).isEqualTo(Instant.parse(expected));
        String clock = text.substring(text.indexOf(' ') + 1);
        assertThat(notes).singleElement().asString().contains(zone, clock, "twice", "first");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25 2:30, write 2026-10-25T02:30+01:00 for the second, 2026-10-25T01:30:00Z",
        "America/New_York, 2026-11-01 1:30, write 2026-11-01T01:30-05:00 for the second, 2026-11-01T06:30:00Z",
    })
    void theNoteNamesTheOtherTimeInAFormThatIsRead(String zone, String text, String hint, Instant second) {
        at("2026-12-01T12:00:00Z", zone).parse(text);

        assertThat(notes).singleElement().asString().endsWith(hint);
        String other = hint.split(" ", -1)[1];
        assertThat(at("2026-12-01T12:00:00Z", zone).parse(other)).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        // The first 2:30 has passed, the second has not.
        "2026-10-25T01:10:00Z, 2:30, 2026-10-25T00:30:00Z",
        // Neither has passed.
        "2026-10-25T00:10:00Z, 2:30, 2026-10-24T00:30:00Z",
        // Both have passed.
        "2026-10-25T12:00:00Z, 2:30, 2026-10-25T00:30:00Z",
        // The clock will skip 2:30 today.
        "2026-03-29T00:10:00Z, 2:30, 2026-03-28T01:30:00Z",
    })
    void aClockTimeWithoutADayIsTheFirstThatFits(String now, String text, String expected) {
        assertThat(at(now, "Europe/Berlin").parse(text)).isEqualTo(Instant.parse(expected));
    }

    @Test
    void refusesAClockTimeThatTodayHasSkipped() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> at("2026-03-29T10:00:00Z", "Europe/Berlin").parse("2:30"))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("01:59", "03:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T02:30:00+02:00, 2026-10-25T00:30:00Z", "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00Z"})
    void takesAnOffsetAtItsWord(String text, String expected) {
        assertThat(at("2026-12-01T12:00:00Z", "Europe/Berlin").parse(text)).isEqualTo(Instant.parse(expected));
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // It is 2:30 for the second time, and 2:30 was for the first time an hour ago.
        "2026-10-25T01:30:00Z, -1h, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00Z, today 2:30, 2026-10-25T00:30:00Z",
        // Yesterday had a clock time that today skips.
        "2026-03-29T10:00:00Z, yesterday 2:30, 2026-03-28T01:30:00Z",
    })
    void keepsCountingOnTheDayOfAChange(String now, String text, String expected) {
        assertThat(at(now, "Europe/Berlin").parse(text)).isEqualTo(Instant.parse(expected));
    }
}
