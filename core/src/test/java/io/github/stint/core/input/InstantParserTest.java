package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantParserTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.987Z");

    private final List<String> notes = new ArrayList<>();

    private InstantParser in(String zone) {
        return new InstantParser(NOW, ZoneId.of(zone), notes::add);
    }

    @ParameterizedTest
    @CsvSource({
        "now, 2026-03-02T12:00:00Z",
        "NOW, 2026-03-02T12:00:00Z",
        "'  now ', 2026-03-02T12:00:00Z",
        "9:00, 2026-03-02T09:00:00Z",
        "09:00, 2026-03-02T09:00:00Z",
        "09:00:30, 2026-03-02T09:00:30Z",
        "9:00:30, 2026-03-02T09:00:30Z",
        "0:00, 2026-03-02T00:00:00Z",
        "23:59:59, 2026-03-02T23:59:59Z",
        "' 9:00 ', 2026-03-02T09:00:00Z",
        "-30m, 2026-03-02T11:30:00Z",
        "- 30m, 2026-03-02T11:30:00Z",
        "-1h30m, 2026-03-02T10:30:00Z",
        "-0m, 2026-03-02T12:00:00Z",
        "-PT1H, 2026-03-02T11:00:00Z",
        "2h ago, 2026-03-02T10:00:00Z",
        "2H AGO, 2026-03-02T10:00:00Z",
        "1h 30m  ago, 2026-03-02T10:30:00Z",
        "today 9:00, 2026-03-02T09:00:00Z",
        "yesterday 9:00, 2026-03-01T09:00:00Z",
        "Yesterday   9:00, 2026-03-01T09:00:00Z",
        "tomorrow 9:00, 2026-03-03T09:00:00Z",
        "2026-02-27 9:00, 2026-02-27T09:00:00Z",
        "2026-02-27T09:00, 2026-02-27T09:00:00Z",
        "2026-02-27t09:00:30, 2026-02-27T09:00:30Z",
        "2026-02-27T09:00:00Z, 2026-02-27T09:00:00Z",
        "2026-02-27T09:00:00.5+01:00, 2026-02-27T08:00:00Z",
        "2026-02-27T09:00-05:30, 2026-02-27T14:30:00Z",
    })
    void readsEveryForm(String text, String expected) {
        assertThat(in("UTC").parse(text)).isEqualTo(Instant.parse(expected));
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mon 14:00, 2026-03-02T14:00:00Z",
        "monday 14:00, 2026-03-02T14:00:00Z",
        "MON 14:00, 2026-03-02T14:00:00Z",
        "tue 14:00, 2026-02-24T14:00:00Z",
        "Wed 14:00, 2026-02-25T14:00:00Z",
        "thursday 14:00, 2026-02-26T14:00:00Z",
        "FRI 14:00, 2026-02-27T14:00:00Z",
        "FRIDAY 14:00, 2026-02-27T14:00:00Z",
        "sat 14:00, 2026-02-28T14:00:00Z",
        "sunday 14:00, 2026-03-01T14:00:00Z",
    })
    void takesADayOfTheWeekForTheLatestUpToTodayWhichCountsToo(String text, String expected) {
        assertThat(in("UTC").parse(text)).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-02T09:00:00Z",
        "Europe/Berlin, 2026-03-02T08:00:00Z",
        "America/New_York, 2026-03-02T14:00:00Z",
        "Asia/Kathmandu, 2026-03-02T03:15:00Z",
        "Pacific/Auckland, 2026-03-02T20:00:00Z",
        "+02:00, 2026-03-02T07:00:00Z",
    })
    void readsClockTimesOfTheZoneAndItsDay(String zone, String expected) {
        assertThat(in(zone).parse("9:00")).isEqualTo(Instant.parse(expected));
    }

    @Test
    void countsBackInElapsedTimeInEveryZone() {
        assertThat(in("Asia/Kathmandu").parse("-30m")).isEqualTo(in("UTC").parse("30m ago"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "noon",
                "9",
                "9:0",
                "9.00",
                "24:00",
                "9:60",
                "9:00:60",
                "99:99",
                "9:00pm",
                "-",
                "-x",
                "30m",
                "ago",
                "m ago",
                "--30m",
                "yesterday",
                "yesterday9:00",
                "mo 9:00",
                "mondays 9:00",
                "2026-02-27 9:00x",
                "2026-02-27T9",
                "2026-02-27Z",
                "2026-02-27T09:00:00 Europe/Berlin",
                "+1h",
            })
    void rejectsInvalidTextWithAHint(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> in("UTC").parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).contains('"' + text + '"');
                    assertThat(refusal.code()).isEqualTo("invalid-time");
                    assertThat(refusal.hint()).contains("9:00", "-30m", "2h ago", "yesterday 9:00", "mon 14:00", "now");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-03-02",
        "Yesterday, 2026-03-01",
        "tomorrow, 2026-03-03",
        "mon, 2026-03-02",
        "' FRI ', 2026-02-27",
        "sunday, 2026-03-01",
        "2024-02-29, 2024-02-29",
    })
    void readsEveryFormOfADay(String text, String expected) {
        assertThat(in("UTC").parseDay(text)).isEqualTo(LocalDate.parse(expected));
    }

    @Test
    void knowsWhichDayItIsInTheZone() {
        assertThat(in("Pacific/Auckland").parseDay("today")).isEqualTo(LocalDate.parse("2026-03-03"));
        assertThat(in("Pacific/Auckland").parseDay("mon")).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(in("Pacific/Pago_Pago").parseDay("yesterday")).isEqualTo(LocalDate.parse("2026-03-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someday", "9:00", "2026-02-30", "2026-13-01", "26-03-02", "today 9:00"})
    void refusesWhatIsNotADay(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> in("UTC").parseDay(text))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).isEqualTo('"' + text + "\" is not a day");
                    assertThat(refusal.code()).isEqualTo("invalid-day");
                    assertThat(refusal.hint()).contains("yesterday", "mon", "2026-03-02");
                });
    }

    @Test
    void refusesADayThatTheCalendarDoesNotHaveInFrontOfATimeToo() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> in("UTC").parse("2026-02-30 9:00"))
                .withMessageContaining("2026-02-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT99999999999999H", "PT99999999999999H ago", "-P99999999999999D"})
    void refusesAMomentBeforeAllTime(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> in("UTC").parse(text))
                .withMessageContaining(text);
    }
}
