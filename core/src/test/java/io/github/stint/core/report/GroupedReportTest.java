package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedReportTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ReportPeriod MARCH =
            new ReportPeriod(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), BERLIN);
    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");
    private static final EntryNames WEBSITE = EntryNames.builder()
            .project("Website")
            .clientId(new ClientId("c1"))
            .client("Acme")
            .putTags(new TagId("g1"), "urgent")
            .putTags(new TagId("g2"), "night")
            .build();

    private static TimeEntry.Builder entry(String start, String end) {
        return Samples.timeEntry().interval(TimeInterval.of(instant(start), instant(end)));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static GroupedReport report(ReportSpec.Builder spec, TimeEntry.Builder... entries) {
        ReportQuery query = ReportQuery.builder()
                .workspace(Samples.WORKSPACE)
                .addUsers(Samples.user().name("Ann").build())
                .period(MARCH)
                .now(NOW)
                .build();
        return GroupedReport.of(
                query, spec.build(), Stream.of(entries).flatMap(entry -> EntryPart.of(entry.build(), MARCH, NOW)));
    }

    private static ReportSpec.Builder by(Dimension... dimensions) {
        return ReportSpec.builder().addBy(dimensions);
    }

    /** Each group as {@code name=total}, and the groups in it in parentheses. */
    private static String text(List<ReportGroup> groups) {
        return String.join(
                " ",
                groups.stream()
                        .map(group -> group.label().name().orElse("-")
                                + "=" + group.shown()
                                + (group.groups().isEmpty() ? "" : "(" + text(group.groups()) + ")"))
                        .toList());
    }

    @Test
    void groups_are_nested_in_the_given_order_longest_first() {
        GroupedReport report = report(
                by(Dimension.CLIENT, Dimension.PROJECT),
                entry("2026-03-02T09:00", "2026-03-02T10:00"),
                entry("2026-03-02T10:00", "2026-03-02T13:00")
                        .projectId(new ProjectId("p1"))
                        .names(WEBSITE)
                        .billable(true),
                entry("2026-03-03T10:00", "2026-03-03T10:30")
                        .projectId(new ProjectId("p2"))
                        .names(EntryNames.builder().project("Garden").build()));

        assertThat(text(report.groups())).isEqualTo("Acme=PT3H(Website=PT3H) -=PT1H30M(-=PT1H Garden=PT30M)");
        assertThat(report.groups().get(0).label()).isEqualTo(GroupLabel.entity(Dimension.CLIENT, "c1", "Acme"));
        assertThat(report.total()).isEqualTo(IsoDuration.parse("PT4H30M"));
        assertThat(report.billable()).isEqualTo(IsoDuration.parse("PT3H"));
        assertThat(report.billableShare()).isEqualTo(2.0 / 3);
    }

    @Test
    void a_project_without_the_group_of_its_client_has_the_name_of_the_client() {
        TimeEntry.Builder entry = entry("2026-03-02T09:00", "2026-03-02T10:00")
                .projectId(new ProjectId("p1"))
                .names(WEBSITE);

        assertThat(text(report(by(Dimension.PROJECT), entry).groups())).isEqualTo("Acme/Website=PT1H");
    }

    @Test
    void an_entry_with_several_tags_is_in_the_group_of_their_combination() {
        GroupedReport report = report(
                by(Dimension.TAG),
                entry("2026-03-02T09:00", "2026-03-02T12:00")
                        .addTagIds(new TagId("g1"), new TagId("g2"))
                        .names(WEBSITE),
                entry("2026-03-02T12:00", "2026-03-02T13:00")
                        .addTagIds(new TagId("g2"), new TagId("g1"))
                        .names(WEBSITE),
                entry("2026-03-02T13:00", "2026-03-02T15:00")
                        .addTagIds(new TagId("g1"))
                        .names(WEBSITE),
                entry("2026-03-02T15:00", "2026-03-02T16:00"));

        assertThat(text(report.groups())).isEqualTo("night, urgent=PT4H urgent=PT2H -=PT1H");
    }

    @Test
    void an_entry_over_midnight_is_split_in_the_zone_of_the_account() {
        GroupedReport report = report(by(Dimension.DAY), entry("2026-03-28T22:00", "2026-03-29T04:00"));

        assertThat(text(report.groups())).isEqualTo("2026-03-28=PT2H 2026-03-29=PT3H");
    }

    @Test
    void an_entry_that_reaches_out_of_the_period_counts_with_the_part_in_it() {
        GroupedReport report = report(by(Dimension.MONTH), entry("2026-02-28T22:00", "2026-03-01T02:00"));

        assertThat(text(report.groups())).isEqualTo("2026-03=PT2H");
    }

    @Test
    void weeks_begin_on_the_day_of_the_account() {
        TimeEntry.Builder sunday = entry("2026-03-08T09:00", "2026-03-08T10:00");
        TimeEntry.Builder monday = entry("2026-03-09T09:00", "2026-03-09T11:00");

        assertThat(text(report(by(Dimension.WEEK), monday, sunday).groups())).isEqualTo("2026-W10=PT1H 2026-W11=PT2H");
        assertThat(text(report(by(Dimension.WEEK).weekStart(DayOfWeek.SUNDAY), monday, sunday)
                        .groups()))
                .isEqualTo("week of 2026-03-08=PT3H");
    }

    @Test
    void other_groups_have_names_for_people() {
        TimeEntry.Builder entry = entry("2026-03-08T09:00", "2026-03-08T10:00").description("Mail");

        assertThat(text(report(by(Dimension.USER, Dimension.BILLABLE, Dimension.DESCRIPTION, Dimension.TASK), entry)
                        .groups()))
                .isEqualTo("Ann=PT1H(not billable=PT1H(Mail=PT1H(-=PT1H)))");
    }

    @Test
    void rounds_the_total_and_gives_the_steps_to_the_groups_that_miss_least() {
        GroupedReport report = report(
                by(Dimension.DESCRIPTION).rounding(new Rounding(IsoDuration.ofMinutes(15), Rounding.Mode.NEAREST)),
                entry("2026-03-02T09:00", "2026-03-02T09:20").description("a"),
                entry("2026-03-02T10:00", "2026-03-02T10:13").description("b"),
                entry("2026-03-02T11:00", "2026-03-02T11:05").description("c"));

        assertThat(report.rounded()).contains(IsoDuration.ofMinutes(45));
        assertThat(text(report.groups())).isEqualTo("a=PT30M b=PT15M c=PT0S");
    }

    @Test
    void further_breakdowns_are_computed_in_the_same_pass() {
        GroupedReport report = report(
                by(Dimension.CLIENT).addBreakdowns(List.of(Dimension.DAY, Dimension.DESCRIPTION)),
                entry("2026-03-02T09:00", "2026-03-02T10:00").description("a"));

        assertThat(text(report.breakdowns().get(0))).isEqualTo("2026-03-02=PT1H(a=PT1H)");
    }

    @Test
    void a_gap_is_between_entries_of_one_user_on_one_day() {
        GroupedReport report = report(
                by().gaps(true),
                entry("2026-03-02T13:00", "2026-03-02T14:00"),
                entry("2026-03-02T09:00", "2026-03-02T10:00"),
                entry("2026-03-02T10:30", "2026-03-02T11:30"),
                entry("2026-03-02T11:00", "2026-03-02T12:00"),
                entry("2026-03-02T12:30", "2026-03-02T12:30"),
                entry("2026-03-03T08:00", "2026-03-03T09:00"),
                entry("2026-03-02T18:00", "2026-03-02T19:00").userId(new UserId("other")));

        assertThat(report.gaps())
                .containsExactly(
                        new Gap(
                                Samples.USER,
                                LocalDate.parse("2026-03-02"),
                                instant("2026-03-02T10:00"),
                                instant("2026-03-02T10:30")),
                        new Gap(
                                Samples.USER,
                                LocalDate.parse("2026-03-02"),
                                instant("2026-03-02T12:00"),
                                instant("2026-03-02T13:00")));
        assertThat(report.gapTotal()).isEqualTo(IsoDuration.parse("PT1H30M"));
    }

    @Test
    void gaps_are_ordered_by_day_user_and_start() {
        UserId other = new UserId("a");
        GroupedReport report = report(
                by().gaps(true),
                entry("2026-03-03T11:00", "2026-03-03T12:00"),
                entry("2026-03-03T09:00", "2026-03-03T10:00"),
                entry("2026-03-02T13:00", "2026-03-02T14:00"),
                entry("2026-03-02T11:00", "2026-03-02T12:00"),
                entry("2026-03-02T09:00", "2026-03-02T10:00"),
                entry("2026-03-02T17:00", "2026-03-02T18:00").userId(other),
                entry("2026-03-02T15:00", "2026-03-02T16:00").userId(other));

        assertThat(report.gaps())
                .extracting(gap -> gap.user() + " " + gap.start())
                .containsExactly(
                        "a " + instant("2026-03-02T16:00"),
                        Samples.USER + " " + instant("2026-03-02T10:00"),
                        Samples.USER + " " + instant("2026-03-02T12:00"),
                        Samples.USER + " " + instant("2026-03-03T10:00"));
    }

    @Test
    void groups_of_the_same_time_are_ordered_by_name_and_the_one_without_a_name_is_last() {
        GroupedReport report = report(
                by(Dimension.PROJECT),
                entry("2026-03-02T09:00", "2026-03-02T10:00"),
                entry("2026-03-02T09:00", "2026-03-02T10:00")
                        .projectId(new ProjectId("p1"))
                        .names(EntryNames.builder().project("Zoo").build()),
                entry("2026-03-02T09:00", "2026-03-02T10:00")
                        .projectId(new ProjectId("p2"))
                        .names(EntryNames.builder().project("Ark").build()),
                entry("2026-03-02T09:00", "2026-03-02T10:00")
                        .projectId(new ProjectId("p0"))
                        .names(EntryNames.builder().project("Zoo").build()));

        assertThat(report.groups())
                .extracting(group -> group.label().name().orElse("-"))
                .containsExactly("Ark", "Zoo", "Zoo", "-");
        assertThat(report.groups()).extracting(group -> group.label().key()).containsSubsequence("p0", "p1");
    }

    @Test
    void a_long_entry_covers_the_gaps_between_shorter_ones() {
        GroupedReport report = report(
                by().gaps(true),
                entry("2026-03-02T13:00", "2026-03-02T14:00"),
                entry("2026-03-02T09:00", "2026-03-02T10:00"),
                entry("2026-03-02T08:00", "2026-03-02T17:00"));

        assertThat(report.gaps()).isEmpty();
    }

    @Test
    void an_empty_report_has_no_groups_and_all_days() {
        GroupedReport report =
                report(by(Dimension.CLIENT).rounding(new Rounding(IsoDuration.ofMinutes(15), Rounding.Mode.UP)));

        assertThat(report.groups()).isEmpty();
        assertThat(report.days()).hasSize(31).allMatch(day -> day.total().isZero());
        assertThat(report.rounded()).contains(IsoDuration.ZERO);
        assertThat(report.billableShare()).isZero();
    }

    @Test
    void a_running_timer_counts_up_to_the_present() {
        Instant now = instant("2026-03-03T01:00");
        TimeEntry timer = Samples.timeEntry()
                .interval(TimeInterval.startingAt(instant("2026-03-02T23:00")))
                .build();

        assertThat(EntryPart.of(timer, MARCH, now))
                .containsExactly(
                        new EntryPart(
                                timer,
                                LocalDate.parse("2026-03-02"),
                                instant("2026-03-02T23:00"),
                                instant("2026-03-03T00:00"),
                                false),
                        new EntryPart(timer, LocalDate.parse("2026-03-03"), instant("2026-03-03T00:00"), now, true));
    }

    @Test
    void dimensions_are_parsed_in_their_order() {
        assertThat(Dimension.parse("Client, day")).containsExactly(Dimension.CLIENT, Dimension.DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client,client", "", "clients", "client,"})
    void invalid_dimensions_are_refused(String text) {
        assertThatThrownBy(() -> Dimension.parse(text)).isInstanceOf(InvalidValue.class);
    }
}
