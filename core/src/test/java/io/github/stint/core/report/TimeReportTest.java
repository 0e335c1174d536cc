package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeReportTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-02-13");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-02-14");
    private static final ReportPeriod ONE_DAY = ReportPeriod.day(FRIDAY, BERLIN);
    private static final ReportPeriod TWO_DAYS = new ReportPeriod(FRIDAY, SATURDAY, BERLIN);
    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void anEntryOverMidnightCountsOnEachDayWithItsPart() {
        TimeEntry entry = entry("e1", "2026-02-13T22:30", "2026-02-14T01:00");
        TimeReport report = TimeReport.of(TWO_DAYS, List.of(entry), LONG_AFTER);

        assertThat(report.days())
                .containsExactly(
                        new DayTotal(FRIDAY, IsoDuration.parse("PT1H30M"), IsoDuration.ZERO),
                        new DayTotal(SATURDAY, IsoDuration.parse("PT1H"), IsoDuration.ZERO));
        assertThat(report.entries()).containsExactly(new CountedEntry(entry, IsoDuration.parse("PT2H30M")));
        assertThat(report.total()).isEqualTo(IsoDuration.parse("PT2H30M"));
    }

    @Test
    void anEntryThatReachesOutOfThePeriodCountsWithThePartInIt() {
        TimeEntry entry = entry("e1", "2026-02-12T12:00", "2026-02-20T12:00");
        TimeReport report = TimeReport.of(ONE_DAY, List.of(entry), LONG_AFTER);

        assertThat(report.entries()).containsExactly(new CountedEntry(entry, IsoDuration.ofHours(24)));
        assertThat(report.total()).isEqualTo(IsoDuration.ofHours(24));
    }

    @Test
    void leavesOutWhatOnlyTouchesThePeriod() {
        List<TimeEntry> entries = List.of(
                entry("e1", "2026-02-12T22:00", "2026-02-13T00:00"),
                entry("e2", "2026-02-14T00:00", "2026-02-14T01:00"),
                entry("e3", "2026-02-14T00:00", "2026-02-14T00:00"));

        assertThat(TimeReport.of(ONE_DAY, entries, LONG_AFTER).entries()).isEmpty();
    }

    @Test
    void showsAnEntryWithoutAnyTimeInIt() {
        TimeEntry empty = entry("e1", "2026-02-13T00:00", "2026-02-13T00:00");

        assertThat(TimeReport.of(ONE_DAY, List.of(empty), LONG_AFTER).entries())
                .containsExactly(new CountedEntry(empty, IsoDuration.ZERO));
    }

    @Test
    void aDayOnWhichTheClocksAreSetBackHasAllItsHours() {
        TimeEntry wholeDay = entry("e1", "2026-10-25T00:00", "2026-10-26T00:00");
        ReportPeriod week = ReportPeriod.week(LocalDate.parse("2026-10-25"), DayOfWeek.MONDAY, BERLIN);
        TimeReport report = TimeReport.of(week, List.of(wholeDay), LONG_AFTER);

        assertThat(report.days())
                .extracting(DayTotal::date)
                .containsExactlyElementsOf(week.days().toList());
        assertThat(report.days().get(6).total()).hasToString("PT25H");
        assertThat(report.total()).hasToString("PT25H");
    }

    @Test
    void aWeekInWhichTheClocksAreSetBackHasAllItsHours() {
        TimeEntry wholeWeek = entry("e1", "2026-10-19T00:00", "2026-10-26T00:00");
        ReportPeriod week = ReportPeriod.week(LocalDate.parse("2026-10-25"), DayOfWeek.MONDAY, BERLIN);

        assertThat(TimeReport.of(week, List.of(wholeWeek), LONG_AFTER).total()).hasToString("PT169H");
    }

    @Test
    void aRunningTimerCountsUntilNow() {
        TimeEntry timer = running("e1", "2026-02-13T22:00");
        TimeReport report =
                TimeReport.of(TWO_DAYS, List.of(timer), at("2026-02-14T00:20").plusMillis(500));

        assertThat(report.days())
                .extracting(DayTotal::total)
                .containsExactly(IsoDuration.ofHours(2), IsoDuration.ofMinutes(20));
        assertThat(report.entries()).containsExactly(new CountedEntry(timer, IsoDuration.parse("PT2H20M")));
    }

    @Test
    void aRunningTimerCountsNoFurtherThanThePeriod() {
        TimeEntry timer = running("e1", "2026-02-13T22:00");

        assertThat(TimeReport.of(ONE_DAY, List.of(timer), LONG_AFTER).total()).isEqualTo(IsoDuration.ofHours(2));
    }

    @Test
    void aTimerThatHasNotReachedThePeriodIsLeftOut() {
        TimeEntry timer = running("e1", "2026-02-12T22:00");

        assertThat(TimeReport.of(ONE_DAY, List.of(timer), at("2026-02-13T00:00"))
                        .entries())
                .isEmpty();
    }

    @Test
    void aTimerThatStartsOnlyLaterHasNoTimeYet() {
        TimeEntry timer = running("e1", "2026-02-13T22:00");

        assertThat(TimeReport.of(ONE_DAY, List.of(timer), at("2026-02-13T09:00"))
                        .entries())
                .containsExactly(new CountedEntry(timer, IsoDuration.ZERO));
    }

    @Test
    void sumsUpTheBillablePartByItself() {
        TimeEntry paid = Samples.timeEntry()
                .interval(TimeInterval.of(at("2026-02-13T23:00"), at("2026-02-14T02:00")))
                .billable(true)
                .build();
        TimeEntry unpaid = entry("e2", "2026-02-13T08:00", "2026-02-13T12:00");
        TimeReport report = TimeReport.of(TWO_DAYS, List.of(paid, unpaid), LONG_AFTER);

        assertThat(report.days())
                .containsExactly(
                        new DayTotal(FRIDAY, IsoDuration.ofHours(5), IsoDuration.ofHours(1)),
                        new DayTotal(SATURDAY, IsoDuration.ofHours(2), IsoDuration.ofHours(2)));
        assertThat(report.billable()).isEqualTo(IsoDuration.ofHours(3));
    }

    @Test
    void overlappingEntriesBothCount() {
        List<TimeEntry> entries = List.of(
                entry("e1", "2026-02-13T08:00", "2026-02-13T10:00"),
                entry("e2", "2026-02-13T09:00", "2026-02-13T11:00"));

        assertThat(TimeReport.of(ONE_DAY, entries, LONG_AFTER).total()).isEqualTo(IsoDuration.ofHours(4));
    }

    @Test
    void showsTheEarliestStartFirstAndAmongEqualOnesTheLowerId() {
        TimeEntry late = entry("e1", "2026-02-13T10:00", "2026-02-13T11:00");
        TimeEntry early = entry("e3", "2026-02-13T08:00", "2026-02-13T12:00");
        TimeEntry asEarly = entry("e2", "2026-02-13T08:00", "2026-02-13T09:00");

        assertThat(TimeReport.of(ONE_DAY, List.of(late, early, asEarly), LONG_AFTER)
                        .entries())
                .extracting(CountedEntry::entry)
                .containsExactly(asEarly, early, late);
    }

    private static TimeEntry entry(String id, String start, String end) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.of(at(start), at(end)))
                .build();
    }

    private static TimeEntry running(String id, String start) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.startingAt(at(start)))
                .build();
    }

    private static Instant at(String berlinTime) {
        return LocalDateTime.parse(berlinTime).atZone(BERLIN).toInstant();
    }
}
