package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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

    @ParameterizedTest
    @CsvSource({
        "2026, 10, 2026-03-02",
        "2026, 1, 2025-12-29",
        "2026, 53, 2026-12-28",
        "2027, 52, 2027-12-27",
        "2021, 1, 2021-01-04"
    })
    void a_week_of_iso_8601_has_a_number(int year, int week, LocalDate monday) {
        assertThat(ReportPeriod.isoWeek(year, week, BERLIN))
                .isEqualTo(ReportPeriod.week(monday, DayOfWeek.MONDAY, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({"2026, 0", "2026, -1", "2026, 54", "2027, 53", "2026, 2147483647"})
    void refuses_a_week_that_the_year_does_not_have(int year, int week) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ReportPeriod.isoWeek(year, week, BERLIN))
                .withMessageContaining(year + " has no week " + week);
    }

    @Property
    void the_number_of_a_week_is_that_of_its_days(@ForAll @IntRange(max = 60_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        ReportPeriod week = ReportPeriod.isoWeek(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), BERLIN);

        assertThat(week).isEqualTo(ReportPeriod.week(day, DayOfWeek.MONDAY, BERLIN));
    }

    @Property
    void months_follow_each_other_and_fill_their_year(
            @ForAll @IntRange(min = 1900, max = 2200) int year, @ForAll("zones") ZoneId zone) {
        List<ReportPeriod> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> ReportPeriod.month(YearMonth.of(year, month), zone))
                .toList();

        for (int next = 1; next < months.size(); next++) {
            assertThat(months.get(next).start()).isEqualTo(months.get(next - 1).end());
        }
        assertThat(months.get(0).through(months.get(11))).isEqualTo(ReportPeriod.year(year, zone));
        assertThat(ReportPeriod.year(year, zone).end())
                .isEqualTo(ReportPeriod.year(year + 1, zone).start());
    }

    @Property
    void what_is_now_is_within_this_week_and_this_month_and_after_the_last(
            @ForAll @LongRange(min = 0, max = 7_000_000_000L) long second,
            @ForAll DayOfWeek weekStart,
            @ForAll("zones") ZoneId zone) {
        Instant now = Instant.ofEpochSecond(second);

        for (ReportPeriod period : List.of(
                ReportPeriod.today(now, zone),
                ReportPeriod.thisWeek(now, weekStart, zone),
                ReportPeriod.thisMonth(now, zone),
                ReportPeriod.lastDays(3, now, zone))) {
            assertThat(now).isAfterOrEqualTo(period.start()).isBefore(period.end());
        }
        assertThat(ReportPeriod.lastWeek(now, weekStart, zone).end())
                .isEqualTo(ReportPeriod.thisWeek(now, weekStart, zone).start());
        assertThat(ReportPeriod.lastMonth(now, zone).end())
                .isEqualTo(ReportPeriod.thisMonth(now, zone).start());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Chatham", "Asia/Tehran")
                .map(ZoneId::of);
    }

    @Test
    void a_month_is_an_hour_longer_or_shorter_when_the_clocks_change() {
        assertThat(length(ReportPeriod.month(YearMonth.parse("2026-03"), BERLIN)))
                .isEqualTo(Duration.ofHours(31 * 24 - 1));
        assertThat(length(ReportPeriod.month(YearMonth.parse("2026-10"), BERLIN)))
                .isEqualTo(Duration.ofHours(31 * 24 + 1));
        assertThat(length(ReportPeriod.year(2026, BERLIN))).isEqualTo(Duration.ofDays(365));
    }

    private static Duration length(ReportPeriod period) {
        return Duration.between(period.start(), period.end());
    }

    @Test
    void the_day_of_an_instant_depends_on_the_zone() {
        Instant now = Instant.parse("2026-03-01T23:30:00Z");

        assertThat(ReportPeriod.today(now, BERLIN).first()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(ReportPeriod.lastMonth(Instant.parse("2026-02-28T23:30:00Z"), BERLIN))
                .isEqualTo(ReportPeriod.month(YearMonth.parse("2026-02"), BERLIN));
        assertThat(ReportPeriod.lastMonth(Instant.parse("2026-02-28T23:30:00Z"), ZoneId.of("UTC"))
                        .first())
                .isEqualTo(LocalDate.parse("2026-01-01"));
    }

    @Test
    void the_last_days_end_with_today() {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(ReportPeriod.lastDays(1, now, BERLIN)).isEqualTo(ReportPeriod.today(now, BERLIN));
        assertThat(ReportPeriod.lastDays(7, now, BERLIN))
                .isEqualTo(new ReportPeriod(LocalDate.parse("2026-02-24"), LocalDate.parse("2026-03-02"), BERLIN));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> ReportPeriod.lastDays(0, now, BERLIN));
    }
}
