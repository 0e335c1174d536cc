package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports in one pass are equal to their plain definition, which adds up every entry on every day. */
class OnePassReportTest {

    private static final List<Rounding.Mode> MODES = List.of(Rounding.Mode.values());

    /** Around days on which the clocks change: over midnight in Goose Bay, by half an hour on Lord Howe, by a whole day in Samoa. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25",
        "Europe/Berlin, 2026-03-29",
        "America/Goose_Bay, 2010-11-07",
        "America/Goose_Bay, 2010-03-14",
        "America/Havana, 2026-11-01",
        "America/Sao_Paulo, 2018-11-04",
        "America/Sao_Paulo, 2018-02-18",
        "Australia/Lord_Howe, 2026-04-05",
        "Pacific/Apia, 2011-12-30",
        "Asia/Kathmandu, 2026-12-31",
        "UTC, 2026-02-28"
    })
    @Tag("exhaustive")
    void equalsItsPlainDefinition(ZoneId zone, LocalDate around) {
        Random random = new Random(around.toEpochDay());
        for (int run = 0; run < 150; run++) {
            LocalDate first = around.minusDays(random.nextInt(5));
            ReportPeriod period = new ReportPeriod(first, first.plusDays(random.nextInt(9)), zone);
            Instant now = moment(random, period).plusMillis(random.nextInt(1_000));
            List<TimeEntry> entries = entries(random, period);

            assertThat(TimeReport.of(period, entries, now)).isEqualTo(plainReport(period, entries, now));
            for (List<Dimension> by : List.of(
                    List.of(Dimension.PROJECT, Dimension.DAY),
                    List.of(Dimension.WEEK, Dimension.TAG),
                    List.of(Dimension.MONTH, Dimension.BILLABLE),
                    List.<Dimension>of())) {
                assertGrouped(period, entries, now, by, random);
            }
        }
    }

    private static void assertGrouped(
            ReportPeriod period, List<TimeEntry> entries, Instant now, List<Dimension> by, Random random) {
        ReportQuery query = ReportQuery.builder()
                .workspace(Samples.WORKSPACE)
                .addUsers(Samples.user().build())
                .period(period)
                .now(now)
                .build();
        Rounding rounding =
                new Rounding(IsoDuration.ofSeconds(1 + random.nextInt(3_600)), MODES.get(random.nextInt(MODES.size())));
        ReportSpec spec = ReportSpec.builder().by(by).rounding(rounding).build();
        EntryParts parts = new EntryParts(period, now);

        GroupedReport report = GroupedReport.of(query, spec, entries.stream().mapMulti(parts::split));

        TimeReport plain = plainReport(period, entries, now);
        assertThat(report.days()).isEqualTo(plain.days());
        assertThat(report.total()).isEqualTo(plain.total());
        assertThat(report.billable()).isEqualTo(plain.billable());
        assertThat(report.rounded()).contains(rounding.round(plain.total()));
        Map<String, Long> groups = new TreeMap<>();
        addPaths("", report.groups(), groups);
        assertThat(groups).isEqualTo(plainGroups(period, entries, now, by));
        report.groups().forEach(OnePassReportTest::assertRoundedPartsAddUp);
    }

    private static void assertRoundedPartsAddUp(ReportGroup group) {
        if (!group.groups().isEmpty()) {
            assertThat(group.groups().stream()
                            .map(part -> part.rounded().orElseThrow())
                            .reduce(IsoDuration.ZERO, IsoDuration::plus))
                    .isEqualTo(group.rounded().orElseThrow());
        }
    }

    private static void addPaths(String path, List<ReportGroup> groups, Map<String, Long> seconds) {
        for (ReportGroup group : groups) {
            String of = path + "/" + group.label().key();
            if (!group.total().isZero()) {
                seconds.put(of, group.total().seconds());
            }
            addPaths(of, group.groups(), seconds);
        }
    }

    /** The time of each path of groups, from every entry on every day. */
    private static Map<String, Long> plainGroups(
            ReportPeriod period, List<TimeEntry> entries, Instant now, List<Dimension> by) {
        Map<String, Long> groups = new TreeMap<>();
        period.days()
                .forEach(day -> entries.forEach(entry -> {
                    long seconds = counted(entry, period.startOf(day), period.startOf(day.plusDays(1)), now)
                            .seconds();
                    StringBuilder path = new StringBuilder();
                    for (Dimension dimension : by) {
                        path.append('/').append(plainKey(dimension, entry, day));
                        if (seconds > 0) {
                            groups.merge(path.toString(), seconds, Long::sum);
                        }
                    }
                }));
        return groups;
    }

    private static String plainKey(Dimension dimension, TimeEntry entry, LocalDate day) {
        return switch (dimension) {
            case PROJECT -> entry.projectId().map(ProjectId::value).orElse("");
            case DAY -> day.toString();
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L).toString();
            case MONTH -> YearMonth.from(day).toString();
            case BILLABLE -> String.valueOf(entry.billable());
            case TAG ->
                String.join(
                        ",",
                        entry.tagIds().stream()
                                .map(TagId::value)
                                .distinct()
                                .sorted()
                                .toList());
            default -> throw new IllegalArgumentException(dimension.label());
        };
    }

    /** The totals as they were calculated first: two sums over all entries for each day. */
    private static TimeReport plainReport(ReportPeriod period, List<TimeEntry> entries, Instant now) {
        List<TimeEntry> inOrder = entries.stream()
                .filter(entry -> touches(period, entry, now))
                .sorted(Comparator.comparing(
                                (TimeEntry entry) -> entry.interval().start())
                        .thenComparing(entry -> entry.id().value()))
                .toList();
        List<CountedEntry> counted = inOrder.stream()
                .map(entry -> new CountedEntry(entry, counted(entry, period.start(), period.end(), now)))
                .toList();
        List<DayTotal> days = period.days()
                .map(day -> new DayTotal(
                        day,
                        sum(period, day, inOrder, entry -> true, now),
                        sum(period, day, inOrder, TimeEntry::billable, now)))
                .toList();
        return new TimeReport(period, counted, days);
    }

    private static boolean touches(ReportPeriod period, TimeEntry entry, Instant now) {
        Instant start = entry.interval().start();
        boolean startsWithin = !start.isBefore(period.start()) && start.isBefore(period.end());
        return startsWithin
                || !counted(entry, period.start(), period.end(), now).isZero();
    }

    private static IsoDuration sum(
            ReportPeriod period, LocalDate day, List<TimeEntry> entries, Predicate<TimeEntry> which, Instant now) {
        return entries.stream()
                .filter(which)
                .map(entry -> counted(entry, period.startOf(day), period.startOf(day.plusDays(1)), now))
                .reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    private static IsoDuration counted(TimeEntry entry, Instant from, Instant to, Instant now) {
        Instant until = entry.running() && now.isBefore(to) ? now : to;
        return entry.interval().within(from, until);
    }

    private static List<TimeEntry> entries(Random random, ReportPeriod period) {
        List<TimeEntry> entries = new ArrayList<>(IntStream.range(0, random.nextInt(12))
                .mapToObj(id -> entry(random, period, id))
                .toList());
        switch (random.nextInt(3)) {
            case 0 -> Collections.shuffle(entries, random);
            case 1 ->
                entries.sort(Comparator.comparing(entry -> entry.interval().start()));
            default ->
                entries.sort(Comparator.comparing(
                                (TimeEntry entry) -> entry.interval().start())
                        .reversed());
        }
        return entries;
    }

    private static TimeEntry entry(Random random, ReportPeriod period, int id) {
        TimeEntry.Builder entry = Samples.timeEntry()
                .id(new TimeEntryId("e" + (1_000 + id)))
                .billable(random.nextBoolean())
                .interval(interval(random, period));
        if (random.nextBoolean()) {
            entry.projectId(new ProjectId("p" + random.nextInt(3)));
        }
        random.ints(random.nextInt(3), 0, 3).forEach(tag -> entry.addTagIds(new TagId("g" + tag)));
        return entry.build();
    }

    /** Running, empty, on a border of days, over midnights, or one that ends before it starts. */
    private static TimeInterval interval(Random random, ReportPeriod period) {
        Instant start = moment(random, period);
        return switch (random.nextInt(6)) {
            case 0 -> TimeInterval.startingAt(start);
            case 1 -> TimeInterval.asStored(start, start.minusSeconds(random.nextInt(100_000)));
            case 2 -> TimeInterval.of(start, start);
            case 3 -> TimeInterval.of(start, start.plusSeconds(random.nextInt(400_000)));
            default -> TimeInterval.of(start, start.plusSeconds(random.nextInt(20_000)));
        };
    }

    private static Instant moment(Random random, ReportPeriod period) {
        if (random.nextInt(4) == 0) {
            return period.startOf(period.first().plusDays(random.nextInt(12) - 1L));
        }
        long from = period.start().getEpochSecond() - 200_000;
        long to = period.end().getEpochSecond() + 200_000;
        return WholeSeconds.of(Instant.ofEpochSecond(from + random.nextInt((int) (to - from))));
    }

    /** At 00:01 the clocks of Goose Bay were set back to 23:01 of the day before. */
    @Test
    void theHourThatIsRepeatedOverMidnightBelongsToTheNewDay() {
        ZoneId zone = ZoneId.of("America/Goose_Bay");
        LocalDate day = LocalDate.parse("2010-11-07");
        Instant dayStart = day.atStartOfDay(zone).toInstant();
        TimeEntry repeated = Samples.timeEntry()
                .interval(TimeInterval.of(dayStart.plusSeconds(600), dayStart.plusSeconds(1_200)))
                .build();
        assertThat(LocalDate.ofInstant(repeated.interval().start(), zone)).isEqualTo(day.minusDays(1));

        ReportPeriod period = new ReportPeriod(day.minusDays(1), day, zone);
        List<EntryPart> parts = EntryPart.of(repeated, period, period.end()).toList();

        assertThat(parts).extracting(EntryPart::day).containsExactly(day);
        assertThat(parts).extracting(EntryPart::duration).containsExactly(IsoDuration.ofMinutes(10));
    }
}
