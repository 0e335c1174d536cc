package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.report.ReportPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodParserTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** On Monday, 2 March 2026. */
    private static PeriodParser parser(DayOfWeek weekStart, ZoneId zone) {
        return new PeriodParser(Instant.parse("2026-03-02T12:00:00Z"), weekStart, zone);
    }

    private static PeriodParser parser() {
        return parser(DayOfWeek.MONDAY, UTC);
    }

    private static ReportPeriod days(String first, String last) {
        return new ReportPeriod(LocalDate.parse(first), LocalDate.parse(last), UTC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-02-29",
                "2026-11-31",
                "2026-13-01",
                "2026-W54",
                "2025-W53",
                "2026-W00",
                "2026-13",
                "2026-00",
            })
    void names_the_date_that_the_calendar_does_not_have(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parser().parse(text))
                .withMessage('"' + text + "\" is not a day")
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invalid-day");
                    assertThat(refusal.hint())
                            .isEqualTo("the calendar does not have " + text + "; check the month and the day");
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
        "-7d, 2026-02-23",
        "-0d, 2026-03-02",
        "- 30 days, 2026-01-31",
        "\u22127d, 2026-02-23",
    })
    void readsADay(String text, String expected) {
        assertThat(parser().parse(text)).isEqualTo(days(expected, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W10, 2026-03-02, 2026-03-08",
        "2026-w01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2026-02, 2026-02-01, 2026-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "this week, 2026-03-02, 2026-03-08",
        "last week, 2026-02-23, 2026-03-01",
        "Last  Week, 2026-02-23, 2026-03-01",
        "this month, 2026-03-01, 2026-03-31",
        "last month, 2026-02-01, 2026-02-28",
    })
    void readsAWeekOrAMonth(String text, String first, String last) {
        assertThat(parser().parse(text)).isEqualTo(days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "last week, 2026-02-22, 2026-02-28",
        "this week, 2026-03-01, 2026-03-07",
        "2026-W10, 2026-03-02, 2026-03-08",
    })
    void weeksOfTheAccountBeginOnItsFirstDay(String text, String first, String last) {
        assertThat(parser(DayOfWeek.SUNDAY, UTC).parse(text)).isEqualTo(days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland, today, 2026-03-03",
        "Pacific/Auckland, mon, 2026-03-02",
        "Pacific/Pago_Pago, yesterday, 2026-03-01"
    })
    void countsDaysInTheZone(ZoneId zone, String text, LocalDate expected) {
        assertThat(parser(DayOfWeek.MONDAY, zone).parse(text)).isEqualTo(ReportPeriod.day(expected, zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-26, 2026-02-23, 2026-03-01",
        "yesterday, 2026-02-23, 2026-03-01",
        "2026-W09, 2026-02-23, 2026-03-01",
        "last week, 2026-02-23, 2026-03-01",
    })
    void readsTheWeekOfADay(String text, String first, String last) {
        assertThat(parser().parseWeek(text)).isEqualTo(days(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "last month"})
    void refusesAPeriodThatIsNoWeekWhereAWeekIsNeeded(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parser().parseWeek(text))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("2026-W10", "last week"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "someday",
                "9:00",
                "today 9:00",
                "week",
                "7d",
                "-7",
                "+7d",
                "-99999d",
            })
    void rejectsOtherTexts(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parser().parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).isEqualTo('"' + text + "\" is not a day");
                    assertThat(refusal.code()).isEqualTo("invalid-day");
                    assertThat(refusal.hint()).contains("yesterday", "mon", "2026-03-02", "last week", "2026-W10");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3.4.2024", "3/4", "04-03-2024"})
    void refusesRegionalDatesAndNamesTheOrderOfADate(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parser().parse(text))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("year-month-day"));
    }

    @ParameterizedTest
    @CsvSource({"last week, 2", "last week -p, 2", "last --to, 0", "today, 1", "-7d, 1", "2026-W10 x, 1"})
    void countsTheLeadingWordsThatFormAPeriod(String words, int expected) {
        assertThat(PeriodParser.countLeadingWords(List.of(words.split(" ", -1))))
                .isEqualTo(expected);
    }
}
