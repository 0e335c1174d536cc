package io.github.stint.contract.timesheet;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.StintContract;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.project.Project;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.timesheet.NamedDetails;
import io.github.stint.core.timesheet.Timesheet;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.LoggedTime;
import io.github.stint.core.tracking.OverlapPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests of {@link Timesheet} that every adapter must pass. */
public interface TimesheetContract extends StintContract {

    ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Timesheet timesheet(String present) {
        return timesheet(at(present));
    }

    private Timesheet timesheet(Instant present) {
        return Timesheet.in(fixture().stint(), fixture().workspace(), Clock.fixed(present, ZoneOffset.UTC));
    }

    private TimeEntry created(String description, String start, String end) {
        return given().entry(fixture().unique(description), TimeInterval.of(Instant.parse(start), Instant.parse(end)));
    }

    private List<TimeEntry> all() {
        return fixture()
                .stint()
                .timeEntries()
                .all(fixture().workspace(), fixture().user(), TimeEntryQuery.all())
                .toList();
    }

    /** Returns those of the entries that the timesheet has in the period, in its order. */
    private static List<TimeEntry> among(Timesheet timesheet, ReportPeriod period, TimeEntry... entries) {
        Set<TimeEntry> wanted = Set.of(entries);
        return timesheet.entries(period).filter(wanted::contains).toList();
    }

    @Test
    default void is_that_of_the_current_user_in_their_workspace() {
        Timesheet timesheet = Timesheet.of(fixture().stint(), Clock.fixed(at("12:00"), ZoneOffset.UTC));

        assertThat(timesheet.user()).isEqualTo(fixture().stint().users().current());
        assertThat(timesheet.user().id()).isEqualTo(fixture().user());
        assertThat(timesheet.workspace())
                .isEqualTo(new WorkspaceLookup(fixture().stint()).defaultOf(timesheet.user()));
        assertThat(timesheet.zone()).isEqualTo(timesheet.user().zone());
    }

    @Test
    default void starts_a_timer_by_names() {
        Project project = given().project(true);
        Task task = given().task(project.id());
        Tag tag = given().tag();
        Tag other = given().tag();
        NamedDetails details = NamedDetails.builder()
                .description(fixture().unique("offer"))
                .project(project.name().toUpperCase(Locale.ROOT))
                .task(task.name())
                .addTags(tag.name(), other.id().value(), tag.name())
                .build();

        TimeEntry timer = timesheet("09:00").start(details).started();

        assertThat(timer)
                .isEqualTo(TimeEntry.builder()
                        .id(timer.id())
                        .workspaceId(fixture().workspace())
                        .userId(fixture().user())
                        .description(details.description())
                        .interval(TimeInterval.startingAt(at("09:00")))
                        .projectId(project.id())
                        .taskId(task.id())
                        .addTagIds(tag.id(), other.id())
                        .billable(true)
                        .build());
        assertThat(timer.names().project()).contains(project.name());
        assertThat(timesheet("09:30").running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void switches_from_one_work_to_another() {
        TimeEntry before = given().timer(at("09:00"));

        TimerStarted timer =
                timesheet("09:30").start(NamedDetails.describedAs(fixture().unique("next")));

        assertThat(timer.started().interval()).isEqualTo(TimeInterval.startingAt(at("09:30")));
        assertThat(timer.stopped().map(TimeEntry::id)).contains(before.id());
        assertThat(timer.stopped().map(TimeEntry::interval)).contains(between("09:00", "09:30"));
        given().discard(timer.started());
    }

    @Test
    default void changes_nothing_if_a_name_is_unknown() {
        TimeEntry running = given().timer(at("09:00"));
        Project project = given().project();
        NamedDetails.Builder details =
                NamedDetails.builder().description(fixture().unique("lost"));
        NamedDetails noProject = details.project(fixture().unique("no project")).build();
        NamedDetails noTask = details.project(project.name())
                .task(fixture().unique("no task"))
                .build();
        NamedDetails noTag = NamedDetails.builder()
                .description(noProject.description())
                .addTags(fixture().unique("no tag"))
                .build();
        Timesheet timesheet = timesheet("09:30");

        assertNotFound(
                EntityKind.PROJECT,
                () -> timesheet.start(noProject),
                () -> timesheet.log(noProject, between("08:00", "08:30")));
        assertNotFound(EntityKind.TASK, () -> timesheet.start(noTask));
        assertNotFound(EntityKind.TAG, () -> timesheet.start(noTag));

        assertThat(timesheet.running()).contains(running);
        assertThat(all()).noneMatch(entry -> entry.description().equals(noProject.description()));
        given().discard(running);
    }

    @Test
    default void stops_the_running_timer_now() {
        TimeEntry timer = given().timer(at("09:00"));

        TimeEntry stopped = timesheet("09:45").stop();

        assertThat(stopped.id()).isEqualTo(timer.id());
        assertThat(stopped.interval()).isEqualTo(between("09:00", "09:45"));
        assertThat(timesheet("10:00").running()).isEmpty();
        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> timesheet("10:00").stop());
    }

    @Test
    default void logs_time_by_names() {
        Project project = given().project(false);
        NamedDetails details = NamedDetails.builder()
                .description(fixture().unique("review"))
                .project(project.name())
                .billable(true)
                .build();
        TimeEntry other = given().entry(fixture().unique("other"), between("09:30", "10:30"));

        LoggedTime logged = timesheet("12:00").log(details, between("09:00", "10:00"));

        assertThat(logged.entry().projectId()).contains(project.id());
        assertThat(logged.entry().billable()).isTrue();
        assertThat(logged.entry().interval()).isEqualTo(between("09:00", "10:00"));
        assertThat(logged.overlapping()).contains(other);
        assertThat(timesheet("12:00")
                        .withOverlaps(OverlapPolicy.ALLOW)
                        .log(EntryDetails.describedAs(details.description()), between("09:00", "10:00"))
                        .overlapping())
                .isEmpty();
    }

    @Test
    default void edits_and_deletes_entries() {
        TimeEntry entry = given().fullEntry(between("09:00", "10:00"));
        Tag tag = given().tag();
        Timesheet timesheet = timesheet("12:00");

        TimeEntry edited = timesheet.edit(
                entry,
                EntryEdit.builder()
                        .tags(List.of(timesheet.lookup().tag(tag.name())))
                        .build());

        assertThat(edited)
                .isEqualTo(TimeEntry.builder()
                        .from(entry)
                        .tagIds(List.of(tag.id()))
                        .build());
        assertThat(timesheet.delete(edited)).containsExactly(edited);
        assertNotFound(EntityKind.TIME_ENTRY, () -> timesheet.delete(edited));
        assertThat(all()).noneMatch(stored -> stored.id().equals(entry.id()));
    }

    @Test
    @DisplayName("has the entries that overlap a period in a zone, complete and latest first")
    default void has_the_entries_that_overlap_a_period() {
        // 2 March in Tokyo is from 15:00 on 1 March to 15:00 on 2 March in UTC.
        TimeEntry before = created("before", "2026-03-01T13:00:00Z", "2026-03-01T15:00:00Z");
        TimeEntry intoIt = created("into it", "2026-03-01T14:00:00Z", "2026-03-01T15:00:01Z");
        TimeEntry around = created("around", "2026-02-01T00:00:00Z", "2026-03-04T00:00:00Z");
        TimeEntry empty = created("empty", "2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z");
        TimeEntry outOfIt = created("out of it", "2026-03-02T14:59:59Z", "2026-03-02T18:00:00Z");
        TimeEntry after = created("after", "2026-03-02T15:00:00Z", "2026-03-02T16:00:00Z");
        ReportPeriod day = ReportPeriod.day(LocalDate.of(2026, 3, 2), TOKYO);

        assertThat(among(timesheet("12:00"), day, before, intoIt, around, empty, outOfIt, after))
                .containsExactly(outOfIt, empty, intoIt, around);
        assertThat(timesheet("12:00").entries(day)).isSortedAccordingTo(TimeEntryQuery.LATEST_FIRST);
    }

    @Test
    @DisplayName("has a timer that has been running for longer than an entry can last, last of all")
    default void has_a_timer_that_started_long_before() {
        TimeEntry timer = given().timer(Instant.parse("2026-01-05T09:00:00Z"));
        TimeEntry entry = created("of the day", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z");
        Timesheet timesheet = timesheet("12:00");
        ReportPeriod day = ReportPeriod.day(LocalDate.of(2026, 3, 2), ZoneOffset.UTC);
        ReportPeriod dayAfter = ReportPeriod.day(LocalDate.of(2026, 3, 3), ZoneOffset.UTC);
        ReportPeriod dayBeforeIt = ReportPeriod.day(LocalDate.of(2026, 1, 4), ZoneOffset.UTC);

        assertThat(among(timesheet, day, timer, entry)).containsExactly(entry, timer);
        assertThat(among(timesheet, dayAfter, timer)).isEmpty();
        assertThat(among(timesheet, dayBeforeIt, timer)).isEmpty();
        given().discard(timer);
    }

    @Test
    default void reports_the_time_of_a_month_by_project_in_a_zone() {
        Project project = given().project();
        // The second hour is in April in Tokyo.
        NewTimeEntry entry = NewTimeEntry.builder()
                .description(fixture().unique("month"))
                .projectId(project.id())
                .interval(TimeInterval.of(Instant.parse("2026-03-31T14:00:00Z"), Instant.parse("2026-03-31T16:00:00Z")))
                .build();
        fixture().stint().timeEntries().create(fixture().workspace(), entry);
        ReportPeriod march = new ReportPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), TOKYO);

        List<ReportGroup> groups =
                timesheet("12:00").report(march, Dimension.PROJECT).groups();

        assertThat(groups)
                .filteredOn(group -> group.label().key().equals(project.id().value()))
                .singleElement()
                .satisfies(group -> assertThat(group.label().name()).isEqualTo(Optional.of(project.name())))
                .satisfies(group -> assertThat(group.total()).isEqualTo(IsoDuration.ofHours(1)));
        assertThat(timesheet("12:00").report(march).total())
                .isEqualTo(groups.stream().map(ReportGroup::total).reduce(IsoDuration.ZERO, IsoDuration::plus));
    }
}
