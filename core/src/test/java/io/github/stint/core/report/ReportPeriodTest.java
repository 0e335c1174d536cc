package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // 2026-02-13 is a Friday.
        "2026-02-13, MONDAY, 2026-02-09, 2026-02-15",
        "2026-02-13, SUNDAY, 2026-02-08, 2026-02-14",
        "2026-02-13, FRIDAY, 2026-02-13, 2026-02-19",
        "2026-02-15, MONDAY, 2026-02-09, 2026-02-15",
        "2026-02-15, SUNDAY, 2026-02-15, 2026-02-21",
        "2027-01-01, MONDAY, 2026-12-28, 2027-01-03"
    })
    void aWeekBeginsOnTheGivenDay(LocalDate day, DayOfWeek weekStart, LocalDate first, LocalDate last) {
        assertThat(ReportPeriod.week(day, weekStart, BERLIN)).isEqualTo(new ReportPeriod(first, last, BERLIN));
    }

    @Property
    void aWeekIsTheSevenDaysAroundTheDay(@ForAll @IntRange(max = 60_000) int epochDay, @ForAll DayOfWeek weekStart) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        ReportPeriod week = ReportPeriod.week(day, weekStart, BERLIN);

        assertThat(week.days()).hasSize(7).contains(day);
        assertThat(week.first().getDayOfWeek()).isEqualTo(weekStart);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, PT24H, Europe/Berlin",
        "2026-03-29, PT23H, Europe/Berlin",
        "2026-10-25, PT25H, Europe/Berlin",
        "2018-11-04, PT23H, America/Sao_Paulo", // begins at one o'clock
        "2011-12-30, PT0S, Pacific/Apia" // was left out
    })
    void aDayIsAsLongAsTheClocksMakeIt(LocalDate day, Duration length, ZoneId zone) {
        ReportPeriod period = ReportPeriod.day(day, zone);

        assertThat(Duration.between(period.start(), period.end())).isEqualTo(length);
    }

    @Test
    void goesFromMidnightToMidnightInItsZone() {
        ReportPeriod period = new ReportPeriod(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-03-29"), BERLIN);

        assertThat(period.start()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
        assertThat(period.end()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(period.days()).containsExactly(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-03-29"));
    }

    @Test
    void reachesThroughAnotherPeriod() {
        LocalDate first = LocalDate.parse("2026-02-13");
        ReportPeriod week = ReportPeriod.week(first, DayOfWeek.MONDAY, BERLIN);

        assertThat(ReportPeriod.day(first, BERLIN).through(week))
                .isEqualTo(new ReportPeriod(first, LocalDate.parse("2026-02-15"), BERLIN));
        assertThat(week.through(week)).isEqualTo(week);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> week.through(ReportPeriod.day(LocalDate.parse("2026-02-08"), BERLIN)))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("swap"));
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        LocalDate day = LocalDate.parse("2026-02-13");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ReportPeriod(day, day.minusDays(1), BERLIN))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("period"));
    }
}
