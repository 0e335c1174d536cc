package io.github.stint.contract.report;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.StintContract;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.report.CountedEntry;
import io.github.stint.core.report.DayTotal;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import io.github.stint.core.report.TimeReport;
import io.github.stint.core.report.TimeReports;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryFilter;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests of {@link TimeReports} that every adapter must pass. The workspace may contain other entries of the same days, so the tests
 * compare the sums before and after.
 */
public interface TimeReportsContract extends StintContract {

    LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    ZoneId UTC = ZoneId.of("UTC");
    Instant LONG_AFTER = Instant.parse("2026-12-31T00:00:00Z");

    private TimeReport report(ReportPeriod period, Instant now) {
        return new TimeReports(fixture().stint())
                .report(fixture().workspace(), fixture().user(), period, now);
    }

    /** Returns the lines of the report that are about these entries. */
    private static List<CountedEntry> of(TimeReport report, TimeEntry... entries) {
        Set<TimeEntry> wanted = Set.of(entries);
        return report.entries().stream()
                .filter(counted -> wanted.contains(counted.entry()))
                .toList();
    }

    private static List<Long> seconds(TimeReport report, Function<DayTotal, IsoDuration> which) {
        return report.days().stream().map(which).map(IsoDuration::seconds).toList();
    }

    /** Returns by how many seconds the sum of each day has grown. */
    private static List<Long> growth(List<Long> before, List<Long> after) {
        return IntStream.range(0, before.size())
                .mapToObj(day -> after.get(day) - before.get(day))
                .toList();
    }

    private TimeEntry create(Instant start, Instant end, boolean billable) {
        NewTimeEntry entry = NewTimeEntry.builder()
                .description(fixture().unique("reported"))
                .interval(TimeInterval.of(start, end))
                .billable(billable)
                .build();
        return fixture().stint().timeEntries().create(fixture().workspace(), entry);
    }

    private TimeEntry create(String start, String end) {
        return create(Instant.parse(start), Instant.parse(end), false);
    }

    @Test
    default void countsTheWholeOfAnEntryWithinThePeriod() {
        ReportPeriod day = ReportPeriod.day(MONDAY, UTC);
        TimeReport before = report(day, LONG_AFTER);

        TimeEntry entry = create("2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z");

        TimeReport after = report(day, LONG_AFTER);
        assertThat(after.period()).isEqualTo(day);
        assertThat(of(after, entry)).containsExactly(new CountedEntry(entry, IsoDuration.parse("PT1H30M")));
        assertThat(growth(seconds(before, DayTotal::total), seconds(after, DayTotal::total)))
                .containsExactly(5400L);
        assertThat(after.total().seconds() - before.total().seconds()).isEqualTo(5400);
    }

    @Test
    @DisplayName("counts the parts of entries that start before the period or end after it")
    default void counts_parts_of_entries_within_the_period() {
        TimeEntry intoIt = create("2026-03-01T23:00:00Z", "2026-03-02T02:00:00Z");
        TimeEntry outOfIt = create("2026-03-02T23:45:00Z", "2026-03-03T08:00:00Z");
        TimeEntry around = create("2026-02-01T00:00:00Z", "2026-03-04T00:00:00Z");

        TimeReport report = report(ReportPeriod.day(MONDAY, UTC), LONG_AFTER);

        assertThat(of(report, intoIt, outOfIt, around))
                .containsExactly(
                        new CountedEntry(around, IsoDuration.ofHours(24)),
                        new CountedEntry(intoIt, IsoDuration.ofHours(2)),
                        new CountedEntry(outOfIt, IsoDuration.ofMinutes(15)));
    }

    @Test
    default void countsTheLastSecondOfTheLongestEntry() {
        Instant justInside = ReportPeriod.day(MONDAY, UTC).start().plusSeconds(1);
        Instant start = justInside.minus(TimeInterval.MAX_DURATION.toDuration());
        TimeEntry entry = create(start, justInside, false);

        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), LONG_AFTER), entry))
                .containsExactly(new CountedEntry(entry, IsoDuration.ofSeconds(1)));
    }

    @Test
    default void ignoresEntriesThatOnlyTouchThePeriod() {
        TimeEntry before = create("2026-03-01T22:00:00Z", "2026-03-02T00:00:00Z");
        TimeEntry after = create("2026-03-03T00:00:00Z", "2026-03-03T01:00:00Z");

        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), LONG_AFTER), before, after))
                .isEmpty();
    }

    @Test
    default void listsTheEarliestStartFirst() {
        TimeEntry second = create("2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z");
        TimeEntry first = create("2026-03-02T10:00:00Z", "2026-03-02T13:00:00Z");
        TimeEntry third = create("2026-03-02T12:00:00Z", "2026-03-02T12:30:00Z");

        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), LONG_AFTER), first, second, third))
                .extracting(CountedEntry::entry)
                .containsExactly(first, second, third);
    }

    @Test
    default void splitsAnEntryOverMidnightBetweenTheDays() {
        ReportPeriod days = new ReportPeriod(MONDAY, MONDAY.plusDays(3), UTC);
        List<Long> before = seconds(report(days, LONG_AFTER), DayTotal::total);

        create("2026-03-02T22:00:00Z", "2026-03-04T01:00:00Z");

        TimeReport after = report(days, LONG_AFTER);
        assertThat(growth(before, seconds(after, DayTotal::total))).containsExactly(7200L, 86_400L, 3600L, 0L);
        assertThat(after.days())
                .extracting(DayTotal::date)
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
    }

    @Test
    default void sumsTheBillablePart() {
        ReportPeriod days = new ReportPeriod(MONDAY, MONDAY.plusDays(1), UTC);
        TimeReport before = report(days, LONG_AFTER);

        create(at("09:00"), at("10:00"), true);
        create(at("09:30"), at("11:00"), false);

        TimeReport after = report(days, LONG_AFTER);
        assertThat(growth(seconds(before, DayTotal::billable), seconds(after, DayTotal::billable)))
                .containsExactly(3600L, 0L);
        assertThat(growth(seconds(before, DayTotal::total), seconds(after, DayTotal::total)))
                .as("overlapping entries count each for itself")
                .containsExactly(9000L, 0L);
        assertThat(after.billable().seconds() - before.billable().seconds()).isEqualTo(3600);
    }

    @Test
    default void countsARunningTimerUntilNow() {
        TimeEntry timer = given().timer(at("09:00"));
        ReportPeriod day = ReportPeriod.day(MONDAY, UTC);

        assertThat(of(report(day, at("09:20")), timer))
                .containsExactly(new CountedEntry(timer, IsoDuration.ofMinutes(20)));
        assertThat(of(report(day, LONG_AFTER), timer))
                .containsExactly(new CountedEntry(timer, IsoDuration.ofHours(15)));
        given().discard(timer);
    }

    @Test
    default void countsATimerThatHasRunForMonths() {
        TimeEntry timer = given().timer(Instant.parse("2026-01-01T09:00:00Z"));

        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), LONG_AFTER), timer))
                .containsExactly(new CountedEntry(timer, IsoDuration.ofHours(24)));
        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), at("06:00")), timer))
                .containsExactly(new CountedEntry(timer, IsoDuration.ofHours(6)));
        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), Instant.parse("2026-02-01T00:00:00Z")), timer))
                .isEmpty();
        given().discard(timer);
    }

    @Test
    default void countsDaysInTheZone() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        TimeEntry entry = create("2026-03-01T14:00:00Z", "2026-03-01T16:30:00Z");
        ReportPeriod inTokyo = ReportPeriod.day(MONDAY, tokyo);

        assertThat(of(report(inTokyo, LONG_AFTER), entry))
                .containsExactly(new CountedEntry(entry, IsoDuration.parse("PT1H30M")));
        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), LONG_AFTER), entry)).isEmpty();
    }

    @Test
    default void counts23HoursOnTheDayClocksGoForward() {
        LocalDate shortDay = LocalDate.of(2026, 3, 29);
        ReportPeriod day = ReportPeriod.day(shortDay, ZoneId.of("Europe/Berlin"));
        TimeEntry entry = create("2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z");

        assertThat(of(report(day, LONG_AFTER), entry))
                .containsExactly(new CountedEntry(entry, IsoDuration.ofHours(23)));
    }

    @Test
    default void ignoresTheTimeOfOtherUsers() {
        assumeTrue(fixture().colleague().isPresent());
        NewTimeEntry entry =
                NewTimeEntry.builder().interval(between("09:00", "10:00")).build();
        TimeEntry theirs = fixture()
                .stint()
                .timeEntries()
                .createFor(fixture().workspace(), fixture().colleague().orElseThrow(), entry);

        assertThat(of(report(ReportPeriod.day(MONDAY, UTC), LONG_AFTER), theirs))
                .isEmpty();
    }

    /** A query for the entries with this description of these users, up to the end of 2026. */
    private ReportQuery query(ReportPeriod period, String description, UserId... users) {
        ReportQuery.Builder query = ReportQuery.builder()
                .workspace(fixture().workspace())
                .period(period)
                .filter(EntryFilter.builder().description(description).build())
                .now(LONG_AFTER);
        Stream.of(users)
                .map(id -> User.builder()
                        .id(id)
                        .email(id + "@example.com")
                        .status(UserStatus.ACTIVE)
                        .build())
                .forEach(query::addUsers);
        return query.build();
    }

    private NewTimeEntry.Builder described(String description, String start, String end) {
        return NewTimeEntry.builder()
                .description(description)
                .interval(TimeInterval.of(Instant.parse(start), Instant.parse(end)));
    }

    @Test
    default void groups_time_by_client_and_day_with_their_names() {
        Client client = given().client();
        Project project = fixture()
                .stint()
                .projects()
                .create(
                        fixture().workspace(),
                        NewProject.builder()
                                .name(fixture().unique("project"))
                                .clientId(client.id())
                                .build());
        String description = fixture().unique("grouped");
        TimeEntries entries = fixture().stint().timeEntries();
        entries.create(
                fixture().workspace(),
                described(description, "2026-03-02T22:00:00Z", "2026-03-03T01:00:00Z")
                        .projectId(project.id())
                        .build());
        entries.create(
                fixture().workspace(),
                described(description, "2026-03-03T10:00:00Z", "2026-03-03T10:30:00Z")
                        .build());
        ReportPeriod days = new ReportPeriod(MONDAY, MONDAY.plusDays(1), UTC);

        GroupedReport report = new TimeReports(fixture().stint())
                .grouped(
                        query(days, description, fixture().user()),
                        ReportSpec.builder()
                                .addBy(Dimension.CLIENT, Dimension.DAY)
                                .build());

        assertThat(report.total()).isEqualTo(IsoDuration.parse("PT3H30M"));
        assertThat(report.groups())
                .extracting(group -> group.label().name(), ReportGroup::total)
                .containsExactly(
                        tuple(Optional.of(client.name()), IsoDuration.ofHours(3)),
                        tuple(Optional.empty(), IsoDuration.ofMinutes(30)));
        assertThat(report.groups().get(0).groups())
                .extracting(group -> group.label().key(), ReportGroup::total)
                .containsExactly(
                        tuple("2026-03-02", IsoDuration.ofHours(2)), tuple("2026-03-03", IsoDuration.ofHours(1)));
    }

    @Test
    default void a_filter_selects_what_counts() {
        String description = fixture().unique("filtered");
        TimeEntry counted = given().entry(description, between("09:00", "10:00"));
        given().entry(fixture().unique("other"), between("09:00", "11:00"));

        TimeReport report = new TimeReports(fixture().stint())
                .report(query(
                        ReportPeriod.day(MONDAY, UTC), description, fixture().user()));

        assertThat(report.entries()).containsExactly(new CountedEntry(counted, IsoDuration.ofHours(1)));
    }

    @Test
    default void includes_a_timer_that_has_run_for_months_in_a_filtered_report() {
        TimeEntry timer = given().timer(Instant.parse("2026-01-01T09:00:00Z"));
        ReportPeriod day = ReportPeriod.day(MONDAY, UTC);
        TimeReports reports = new TimeReports(fixture().stint());

        assertThat(reports.parts(query(day, timer.description(), fixture().user()))
                        .filter(part -> part.entry().id().equals(timer.id())))
                .extracting(EntryPart::duration)
                .containsExactly(IsoDuration.ofHours(24));
        assertThat(reports.parts(query(day, fixture().unique("other"), fixture().user())))
                .isEmpty();
        given().discard(timer);
    }

    @Test
    default void groups_the_time_of_several_users() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        String description = fixture().unique("shared");
        given().entry(description, between("09:00", "10:00"));
        fixture()
                .stint()
                .timeEntries()
                .createFor(
                        fixture().workspace(),
                        colleague,
                        described(description, "2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z")
                                .build());

        GroupedReport report = new TimeReports(fixture().stint())
                .grouped(
                        query(
                                ReportPeriod.day(MONDAY, UTC),
                                description,
                                fixture().user(),
                                colleague),
                        ReportSpec.builder().addBy(Dimension.USER).build());

        assertThat(report.groups())
                .extracting(group -> group.label().key(), ReportGroup::total)
                .containsExactly(
                        tuple(colleague.value(), IsoDuration.ofHours(2)),
                        tuple(fixture().user().value(), IsoDuration.ofHours(1)));
    }
}
