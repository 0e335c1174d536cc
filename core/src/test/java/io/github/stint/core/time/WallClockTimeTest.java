package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:00, 2026-02-13T08:00:00Z", // winter
        "2026-07-13T09:00:01, 2026-07-13T07:00:01Z", // summer
        "2026-03-29T01:59:59, 2026-03-29T00:59:59Z", // the last second before the gap
        "2026-03-29T03:00, 2026-03-29T01:00:00Z", // the first one after it
        "2026-10-25T01:59:59, 2026-10-24T23:59:59Z", // the last one that is shown once
        "2026-10-25T03:00, 2026-10-25T02:00:00Z" // the first one that is shown once again
    })
    void findsTheMomentOfATimeThatIsShownOnce(LocalDateTime time, Instant moment) {
        assertThat(WallClockTime.instantsOf(time, BERLIN)).containsExactly(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:00, 2026-10-25T00:00:00Z, 2026-10-25T01:00:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z"
    })
    void findsBothMomentsOfATimeThatIsShownTwice(LocalDateTime time, Instant first, Instant second) {
        assertThat(WallClockTime.instantsOf(time, BERLIN)).containsExactly(first, second);
    }

    @Test
    void refusesATimeThatIsSkippedAndNamesItsNeighbours() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> WallClockTime.instantsOf(LocalDateTime.parse("2026-03-29T02:30"), BERLIN))
                .withMessage("02:30 on 2026-03-29 does not exist in Europe/Berlin:"
                        + " the clock is set forward from 02:00 to 03:00")
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("time"))
                .satisfies(refusal -> assertThat(refusal.hint()).isEqualTo("use 01:59 or 03:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // Brazil skipped the first hour of the day.
        "America/Sao_Paulo, 2018-11-04T00:30, use 23:59 on 2018-11-03 or 01:00",
        // Toronto in 1919 skipped from half an hour before midnight to half an hour after it.
        "America/Toronto, 1919-03-30T23:45, use 23:29 or 00:30 on 1919-03-31",
        "America/Toronto, 1919-03-31T00:15, use 23:29 on 1919-03-30 or 00:30",
        // Samoa skipped a whole day.
        "Pacific/Apia, 2011-12-30T12:00, use 23:59 on 2011-12-29 or 00:00 on 2011-12-31"
    })
    void namesTheDayOfANeighbourOnAnotherDay(ZoneId zone, LocalDateTime skipped, String hint) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> WallClockTime.instantsOf(skipped, zone))
                .satisfies(refusal -> assertThat(refusal.hint()).isEqualTo(hint));
    }
}
