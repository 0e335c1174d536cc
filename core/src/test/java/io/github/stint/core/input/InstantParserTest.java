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
        "23:59:59, 2026-03-01T23:59:59Z",
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
        "2026-02-27T09:00+0100, 2026-02-27T08:00:00Z",
        "2026-02-27T09:00:30-0530, 2026-02-27T14:30:30Z",
        "2026-02-27T09:00+01, 2026-02-27T08:00:00Z",
        "9am, 2026-03-02T09:00:00Z",
        "9 AM, 2026-03-02T09:00:00Z",
        "9:30 a.m., 2026-03-02T09:30:00Z",
        "12am, 2026-03-02T00:00:00Z",
        "12:30 am, 2026-03-02T00:30:00Z",
        "12pm, 2026-03-02T12:00:00Z",
        "yesterday 9:30 PM, 2026-03-01T21:30:00Z",
        "mon 9am, 2026-03-02T09:00:00Z",
        "2026-02-27 5:30:15 pm, 2026-02-27T17:30:15Z",
        "noon, 2026-03-02T12:00:00Z",
        "yesterday noon, 2026-03-01T12:00:00Z",
        "midnight, 2026-03-02T00:00:00Z",
        "yesterday 24:00, 2026-03-02T00:00:00Z",
        "-1:30, 2026-03-02T10:30:00Z",
        "1.5h ago, 2026-03-02T10:30:00Z",
        "1 hour ago, 2026-03-02T11:00:00Z",
        "\u221230m, 2026-03-02T11:30:00Z",
        "-7d 9:00, 2026-02-23T09:00:00Z",
        "today\u00a09:00, 2026-03-02T09:00:00Z",
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
        "America/New_York, 2026-03-01T14:00:00Z",
        "Asia/Kathmandu, 2026-03-02T03:15:00Z",
        "Pacific/Auckland, 2026-03-01T20:00:00Z",
        "+02:00, 2026-03-02T07:00:00Z",
    })
    void readsClockTimesOfTheZoneAndItsDay(String zone, String expected) {
        assertThat(in(zone).parse("9:00")).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T00:15:00Z, 23:50, 2026-03-01T23:50:00Z",
        "2026-03-02T00:15:00Z, 0:10, 2026-03-02T00:10:00Z",
        "2026-03-02T00:15:00Z, 0:15, 2026-03-02T00:15:00Z",
        "2026-03-02T00:15:00Z, 0:16, 2026-03-01T00:16:00Z",
        "2026-03-02T00:15:00Z, noon, 2026-03-01T12:00:00Z",
        "2026-03-02T00:15:00Z, 24:00, 2026-03-02T00:00:00Z",
        "2026-03-02T00:15:00Z, today 23:50, 2026-03-02T23:50:00Z",
        "2026-03-02T00:15:00Z, tomorrow 9am, 2026-03-03T09:00:00Z",
    })
    void takesTheLatestClockTimeThatIsNotInTheFuture(Instant now, String text, Instant expected) {
        assertThat(new InstantParser(now, ZoneId.of("UTC"), notes::add).parse(text))
                .isEqualTo(expected);
    }

    @Test
    void refusesMidnightOfADayBecauseItMayBeEitherEnd() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> in("UTC").parse("yesterday midnight"))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("0:00", "24:00"));
    }

    @Test
    void refusesDaysLaterWithoutAStart() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> in("UTC").parse("9:00 +1d"))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("tomorrow 9:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3/4/2024 9:00", "03/04", "3.4.2024", "03-04-2024"})
    void refusesRegionalDatesAndNamesTheOrderOfADate(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> in("UTC").parse(text))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("year-month-day", "2026-03-02"));
    }

    @ParameterizedTest
    @CsvSource({
        "5:30 pm Review, 2",
        "5:30 Review, 1",
        "2h ago Review, 2",
        "1h 30m ago Review, 3",
        "1 hour 30 minutes ago Review, 5",
        "yesterday 9:00 am Review, 3",
        "yesterday Review, 0",
        "9 am, 2",
        "9, 0",
        "mon 14:00 14:30, 2",
        "now and then, 1",
        "-30m, 1",
        "Review 9:00, 0",
        "'', 0",
    })
    void countsTheLeadingWordsThatFormATime(String words, int expected) {
        assertThat(InstantParser.countLeadingWords(List.of(words.split(" ", -1))))
                .isEqualTo(expected);
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
                "9",
                "9:0",
                "9.00",
                "24:01",
                "9:60",
                "13pm",
                "0am",
                "noon pm",
                "25:00",
                "9:00:60",
                "99:99",
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
