package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockReadingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final List<String> notes = new ArrayList<>();

    private InstantParser at(Instant now) {
        return new InstantParser(now, BERLIN, notes::add);
    }

    private static Instant neverRead() {
        throw new AssertionError("the timer was read");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:30:00Z, 17:30, 2026-03-01T16:30:00Z",
        "2026-03-02T08:30:00Z, 9:00, 2026-03-02T08:00:00Z",
        "2026-03-02T08:30:00Z, midnight, 2026-03-01T23:00:00Z",
        "2026-03-02T08:30:00Z, 24:00, 2026-03-01T23:00:00Z",
        "2026-03-02T08:30:00Z, -10m, 2026-03-02T08:20:00Z",
        "2026-03-02T08:30:00Z, today 17:30, 2026-03-02T16:30:00Z",
    })
    void theEndOfATimerIsTheLatestThatIsNotInTheFuture(Instant now, String text, Instant expected) {
        assertThat(at(now).parse(text, ClockReading.endOfTimer(ClockReadingTest::neverRead)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:15:00Z, 2026-10-25T03:00:00Z, 2026-10-25T00:30:00Z", // first fits
        "2026-10-25T01:15:00Z, 2026-10-25T03:00:00Z, 2026-10-25T01:30:00Z", // only the second is after the start
        "2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z, 2026-10-25T00:30:00Z", // at the start
    })
    void ofTwoEqualTimesTheTimerEndsAtTheFirstAfterItsStart(Instant start, Instant now, Instant expected) {
        assertThat(at(now).parse("2:30", ClockReading.endOfTimer(() -> start))).isEqualTo(expected);
        assertThat(notes).singleElement().asString().contains("twice");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 8:30, 2026-03-02T07:30:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 18:45, 2026-03-02T17:45:00Z",
        "2026-03-02T21:00:00Z, 2026-03-03T00:00:00Z, 1:30, 2026-03-02T00:30:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, yesterday 9:00, 2026-03-15T08:00:00Z",
    })
    void theStartOfAnEntryIsReadOnItsDay(Instant start, Instant end, String text, Instant expected) {
        TimeInterval entry = TimeInterval.of(start, end);

        assertThat(at(Instant.parse("2026-03-16T12:00:00Z")).parse(text, ClockReading.startOf(entry)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 18:45, 2026-03-02T17:45:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 24:00, 2026-03-02T23:00:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, midnight, 2026-03-02T23:00:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 0:00, 2026-03-02T23:00:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 12am, 2026-03-02T23:00:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 1:00 +1d, 2026-03-03T00:00:00Z",
        // Before the start, and not on the next day unless the entry already ended there.
        "2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z, 1:00, 2026-03-02T00:00:00Z",
        "2026-03-02T21:00:00Z, 2026-03-03T00:00:00Z, 1:30, 2026-03-03T00:30:00Z",
        "2026-03-02T21:00:00Z, 2026-03-03T00:00:00Z, 23:30, 2026-03-02T22:30:00Z",
        "2026-03-02T21:00:00Z, 2026-03-02T23:00:00Z, 23:30, 2026-03-02T22:30:00Z",
        // A timer that ran for two days by mistake.
        "2026-03-02T08:00:00Z, 2026-03-04T09:00:00Z, 17:00, 2026-03-02T16:00:00Z",
    })
    void theEndOfAnEntryIsTheFirstFromItsStart(Instant start, Instant end, String text, Instant expected) {
        ClockReading reading = ClockReading.endOf(TimeInterval.of(start, end), start);

        assertThat(at(Instant.parse("2026-03-16T12:00:00Z")).parse(text, reading))
                .isEqualTo(expected);
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20T08:00:00Z, 11:00, 2026-02-20T10:00:00Z",
        "2026-10-25T00:50:00Z, 2:10, 2026-10-25T01:10:00Z",
    })
    void theEndFollowsAStartThatMoves(Instant newStart, String text, Instant expected) {
        TimeInterval entry =
                TimeInterval.of(Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T09:00:00Z"));

        assertThat(at(Instant.parse("2026-12-01T12:00:00Z")).parse(text, ClockReading.endOf(entry, newStart)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"18:45, 2026-03-15T17:45:00Z", "11:00, 2026-03-16T10:00:00Z"})
    void theEndOfARunningEntryIsThatOfATimer(String text, Instant expected) {
        Instant start = Instant.parse("2026-03-15T08:00:00Z");
        ClockReading reading = ClockReading.endOf(TimeInterval.startingAt(start), start);

        assertThat(at(Instant.parse("2026-03-16T12:00:00Z")).parse(text, reading))
                .isEqualTo(expected);
    }
}
