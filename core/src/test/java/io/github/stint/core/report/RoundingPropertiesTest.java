package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rounded groups add up to the rounded total, and no group differs from its exact time by a step. */
class RoundingPropertiesTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Provide
    Arbitrary<List<IsoDuration>> durations() {
        return Arbitraries.longs()
                .between(0, 20_000)
                .map(IsoDuration::ofSeconds)
                .list()
                .ofMaxSize(30);
    }

    private static IsoDuration sum(List<IsoDuration> parts) {
        return parts.stream().reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    private static void assertNearestSteps(Rounding rounding, IsoDuration exact, IsoDuration rounded) {
        assertThat(rounded.seconds() % rounding.step().seconds()).isZero();
        assertThat(Math.abs(rounded.seconds() - exact.seconds()))
                .isLessThan(rounding.step().seconds());
    }

    @Property
    void a_total_is_rounded_to_a_step_in_its_direction(
            @ForAll Rounding.Mode mode,
            @ForAll @IntRange(min = 1, max = 7_200) int step,
            @ForAll @IntRange(max = 1_000_000) int seconds) {
        Rounding rounding = new Rounding(IsoDuration.ofSeconds(step), mode);
        IsoDuration rounded = rounding.round(IsoDuration.ofSeconds(seconds));

        assertNearestSteps(rounding, IsoDuration.ofSeconds(seconds), rounded);
        switch (mode) {
            case UP -> assertThat(rounded.seconds()).isGreaterThanOrEqualTo(seconds);
            case DOWN -> assertThat(rounded.seconds()).isLessThanOrEqualTo(seconds);
            case NEAREST ->
                assertThat(2 * Math.abs(rounded.seconds() - seconds)).isLessThanOrEqualTo(step);
        }
    }

    @Property
    void parts_add_up_and_differ_by_less_than_a_step(
            @ForAll Rounding.Mode mode,
            @ForAll @IntRange(min = 1, max = 7_200) int step,
            @ForAll("durations") List<IsoDuration> parts) {
        Rounding rounding = new Rounding(IsoDuration.ofSeconds(step), mode);
        IsoDuration total = rounding.round(sum(parts));

        List<IsoDuration> rounded = rounding.distribute(total, parts);

        assertThat(sum(rounded)).isEqualTo(total);
        assertThat(rounded).hasSameSizeAs(parts);
        for (int at = 0; at < parts.size(); at++) {
            assertNearestSteps(rounding, parts.get(at), rounded.get(at));
        }
    }

    @Provide
    Arbitrary<List<TimeEntry>> entries() {
        Arbitrary<TimeEntry> entry = Arbitraries.integers()
                .between(0, 7 * 86_400)
                .flatMap(start -> Arbitraries.integers()
                        .between(0, 100_000)
                        .flatMap(length -> Arbitraries.integers()
                                .between(0, 8)
                                .map(task -> entry(START.plusSeconds(start), length, task))));
        return entry.list().ofMaxSize(25);
    }

    private static TimeEntry entry(Instant start, int length, int task) {
        return Samples.timeEntry()
                .interval(TimeInterval.of(start, start.plusSeconds(length)))
                .projectId(new ProjectId("p" + task / 3))
                .taskId(new TaskId("t" + task))
                .billable(task % 2 == 0)
                .build();
    }

    @Property
    void nested_groups_add_up_at_every_level(@ForAll Rounding.Mode mode, @ForAll("entries") List<TimeEntry> entries) {
        ReportPeriod week = new ReportPeriod(
                LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-15"), ZoneId.of("Europe/Berlin"));
        Instant now = week.end();
        ReportQuery query = ReportQuery.builder()
                .workspace(Samples.WORKSPACE)
                .period(week)
                .now(now)
                .build();
        Rounding rounding = new Rounding(IsoDuration.ofMinutes(15), mode);
        ReportSpec spec = ReportSpec.builder()
                .addBy(Dimension.PROJECT, Dimension.TASK, Dimension.DAY)
                .rounding(rounding)
                .build();

        GroupedReport report =
                GroupedReport.of(query, spec, entries.stream().flatMap(entry -> EntryPart.of(entry, week, now)));

        assertThat(report.total())
                .isEqualTo(sum(entries.stream()
                        .map(entry -> entry.interval().within(week.start(), week.end()))
                        .toList()));
        assertThat(report.total())
                .isEqualTo(sum(report.days().stream().map(DayTotal::total).toList()));
        assertThat(report.rounded()).contains(rounding.round(report.total()));
        assertAddsUp(rounding, report.groups(), report.total(), report.shown(), report.billable());
    }

    private static void assertAddsUp(
            Rounding rounding, List<ReportGroup> groups, IsoDuration total, IsoDuration rounded, IsoDuration billable) {
        assertThat(sum(groups.stream().map(ReportGroup::total).toList())).isEqualTo(total);
        assertThat(sum(groups.stream().map(ReportGroup::billable).toList())).isEqualTo(billable);
        List<IsoDuration> parts = new ArrayList<>();
        for (ReportGroup group : groups) {
            parts.add(group.rounded().orElseThrow());
            assertNearestSteps(rounding, group.total(), group.shown());
            if (!group.groups().isEmpty()) {
                assertAddsUp(rounding, group.groups(), group.total(), group.shown(), group.billable());
            }
        }
        assertThat(sum(parts)).isEqualTo(groups.isEmpty() ? IsoDuration.ZERO : rounded);
    }
}
