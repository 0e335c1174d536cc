package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeReportPropertiesTest {

    /** Around the day on which the clocks of Berlin are set back. */
    private static final long FIRST = Instant.parse("2026-10-22T00:00:00Z").getEpochSecond();

    private static final long LAST = Instant.parse("2026-10-29T00:00:00Z").getEpochSecond();
    private static final ReportPeriod PERIOD =
            new ReportPeriod(LocalDate.parse("2026-10-23"), LocalDate.parse("2026-10-27"), ZoneId.of("Europe/Berlin"));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theSumOfTheDaysIsTheSumOfTheEntries(
            @ForAll("entries") List<TimeEntry> entries, @ForAll("moments") Instant now) {
        TimeReport report = TimeReport.of(PERIOD, entries, now);

        assertThat(report.total()).isEqualTo(sum(report.entries(), entry -> true));
        assertThat(report.billable()).isEqualTo(sum(report.entries(), TimeEntry::billable));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void thePeriodIsTheSumOfItsDays(@ForAll("entries") List<TimeEntry> entries, @ForAll("moments") Instant now) {
        IsoDuration dayByDay = PERIOD.days()
                .map(day -> TimeReport.of(ReportPeriod.day(day, PERIOD.zone()), entries, now)
                        .total())
                .reduce(IsoDuration.ZERO, IsoDuration::plus);

        assertThat(TimeReport.of(PERIOD, entries, now).total()).isEqualTo(dayByDay);
    }

    @Property(tries = 300)
    void whatIsLeftOutHasNoTimeInThePeriod(@ForAll("entries") List<TimeEntry> entries) {
        List<TimeEntry> shown = TimeReport.of(PERIOD, entries, Instant.ofEpochSecond(LAST)).entries().stream()
                .map(CountedEntry::entry)
                .toList();

        assertThat(entries)
                .filteredOn(entry -> !shown.contains(entry))
                .allMatch(entry ->
                        entry.interval().within(PERIOD.start(), PERIOD.end()).isZero());
    }

    private static IsoDuration sum(List<CountedEntry> entries, Predicate<TimeEntry> which) {
        return entries.stream()
                .filter(counted -> which.test(counted.entry()))
                .map(CountedEntry::counted)
                .reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    @Provide
    Arbitrary<List<TimeEntry>> entries() {
        Arbitrary<TimeInterval> finished = Combinators.combine(moments(), moments())
                .as((one, other) -> one.isBefore(other) ? TimeInterval.of(one, other) : TimeInterval.of(other, one));
        Arbitrary<TimeInterval> running = moments().map(TimeInterval::startingAt);
        Arbitrary<Integer> ids = Arbitraries.integers().between(1, 1_000_000);
        return Combinators.combine(Arbitraries.oneOf(finished, finished, running), Arbitraries.of(true, false), ids)
                .as((interval, billable, id) -> Samples.timeEntry()
                        .id(new TimeEntryId("e" + id))
                        .interval(interval)
                        .billable(billable)
                        .build())
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    }
}
